// What is on view: the session's state, or a page of the story in front of it, and the motion by which the
// drawing gets there. Knows of no window; times are seconds of any clock that runs on.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/motion/view_motion.h"
#include "app/state/session.h"
#include "app/story/story_show.h"
#include "app/window/live_config.h"

namespace rk {

class ViewController {
 public:
  /// The session's workspace must outlive the controller.
  ViewController(Session session, std::vector<StoryPage> story);

  /// Where the actions so far have led; the drawing may still be on its way (on_view).
  const AppState& state() const { return playing() ? story_.state() : session_.state(); }
  const Session& session() const { return session_; }
  const StoryPlayer& player() const { return story_.player(); }
  bool playing() const { return story_.playing(); }

  /// The state as it is drawn at a time. The reference holds until the next call.
  const AppState& on_view(double seconds) { return motion_.on_view(state(), seconds); }
  ViewMotion& motion() { return motion_; }

  /// Carries out an action. `dragged`: the map is under the pointer, and must not lag behind it. Gives what
  /// went wrong, in words; the state is then what it was.
  std::optional<std::string> perform(const Action& action, bool dragged, double seconds);

  /// The page has another size, in page px.
  void resize(double width_px, double height_px);

  /// Begins the story; gives whether there is one.
  bool play();
  /// Turns to another page, or out of the story.
  void turn(StoryMove move, double seconds);
  void turn_to(std::size_t page, double seconds);

  /// Other data and another story under the same state. Throws InputError, and then nothing has changed.
  void reload(Dataset base, std::vector<StoryPage> story);

 private:
  template <typename Turn>
  void turn_by(Turn turn, double seconds);

  Workspace& workspace_;
  Session session_;
  StoryShow story_;
  ViewMotion motion_;
};

}  // namespace rk
