// Decides when the drawing moves, and how: flights to where an action put the map, smooth zooming, and
// throws. The state is always ahead of the drawing, where its actions put it.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>

#include "app/motion/camera_motion.h"
#include "app/state/action.h"
#include "app/state/app_state.h"

namespace rk::app::motion {

/// Where the map was drawn.
struct Seen {
  Camera camera;
  PageBox frame;  ///< page px
};

class ViewMotion {
 public:
  /// With reduced motion the drawing jumps.
  void set_reduced(bool reduced);
  bool reduced() const { return reduced_; }

  /// The state as it is drawn at a time. The reference holds until the next call.
  const AppState& on_view(const AppState& state, double seconds);

  Seen seen(const AppState& state, double seconds);

  /// Whether the next frame will look different.
  bool moving() const { return motion_.moving(); }

  /// Call it after an action: the drawing moves from `before`, where it was, to `after`. `dragged`: the
  /// action is part of a drag, in which the map stays under the pointer.
  void follow(const Action& action, const Seen& before, const AppState& after, bool dragged, double seconds);

  /// Flies to an unrelated view, such as the next page of a story.
  void fly(const Seen& before, const AppState& after, double seconds);

  void stop() { motion_.stop(); }

  /// Stops a moving map where it is, on a press; returns the action that puts the state there.
  std::optional<Action> hold(const AppState& state, double seconds);

  /// Follows a drag. Returns a throw when a fast drag ends: once it is carried out, the map glides there.
  std::optional<Action> drag(const sf::Event& event, const AppState& state, bool dragging, double seconds);

 private:
  bool reduced_ = false;
  bool thrown_ = false;  ///< the next action is a throw
  CameraMotion motion_;
  DragSpeed speed_;
  AppState drawn_;
};

}  // namespace rk::app::motion
