// When the drawing moves, and how: flights to where an action put the map, smooth zooming, and a map that is
// thrown. The state is always ahead, where its actions put it.
#pragma once

#include <SFML/Window/Event.hpp>
#include <optional>

#include "app/motion/camera_motion.h"
#include "app/state/action.h"
#include "app/state/app_state.h"

namespace rk {

/// Where the map was drawn.
struct Seen {
  Camera camera;
  Box frame;  ///< page px
};

class ViewMotion {
 public:
  /// Reduced motion: the drawing jumps.
  void set_reduced(bool reduced);
  bool reduced() const { return reduced_; }

  /// The state as it is drawn at a time. The reference holds until the next call.
  const AppState& on_view(const AppState& state, double seconds);

  Seen seen(const AppState& state, double seconds);

  /// Whether the next frame will look different.
  bool moving() const { return motion_.moving(); }

  /// An action was carried out: the drawing sets out from `before`, how it was drawn, to `after`. `dragged`:
  /// by a drag, in which the map stays under the pointer.
  void follow(const Action& action, const Seen& before, const AppState& after, bool dragged, double seconds);

  /// Another picture altogether, as the next page of a story: flies there.
  void fly(const Seen& before, const AppState& after, double seconds);

  void stop() { motion_.stop(); }

  /// A press holds a moving map where it is: the action that says so.
  std::optional<Action> hold(const AppState& state, double seconds);

  /// Follows a drag, and gives the throw when a fast one ends: carried out, the map glides there.
  std::optional<Action> drag(const sf::Event& event, const AppState& state, bool dragging, double seconds);

 private:
  bool reduced_ = false;
  bool thrown_ = false;  ///< the next action is a throw
  CameraMotion motion_;
  DragSpeed speed_;
  AppState drawn_;
};

}  // namespace rk
