// What is on view: the session's state, or a page of the story in front of it, and the motion of the drawing
// towards it. Independent of the window; times are seconds of any monotonic clock.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/motion/view_motion.h"
#include "app/state/session.h"
#include "app/story/story_show.h"
#include "app/window/live_config.h"

namespace rk::app::window {

class ViewController {
 public:
  /// The session's workspace must outlive the controller.
  ViewController(Session session, std::vector<story::StoryPage> story);

  /// The state after the actions so far; the drawing may still be moving towards it (on_view).
  const AppState& state() const { return playing() ? story_.state() : session_.state(); }
  const Session& session() const { return session_; }
  const story::StoryPlayer& player() const { return story_.player(); }
  bool playing() const { return story_.playing(); }

  /// The state as it is drawn at a time. The reference holds until the next call.
  const AppState& on_view(double seconds) { return motion_.on_view(state(), seconds); }
  motion::ViewMotion& motion() { return motion_; }
  const motion::ViewMotion& motion() const { return motion_; }

  /// Carries out an action. `dragged`: the map is under the pointer, and must not lag behind it. Returns an
  /// error message on failure; the state is unchanged then.
  std::optional<std::string> perform(const Action& action, bool dragged, double seconds);

  /// Sets the size of the page, in page px.
  void resize(double width_px, double height_px);

  /// Begins the story; returns whether there is one.
  bool play();
  /// Turns to another page, or out of the story.
  void turn(story::StoryMove move, double seconds);
  void turn_to(std::size_t page, double seconds);

  /// Opens a session file in the place of the session. Returns what is wrong with it; nothing changes then.
  Diagnostics open(const std::string& path);
  /// The file that the session belongs to; empty: none.
  void set_session_file(std::string path) { session_.set_file(std::move(path)); }

  /// Replaces data and story under the same state. Throws InputError; nothing changes then.
  void reload(Dataset base, std::vector<story::StoryPage> story);

 private:
  template <typename Turn>
  void turn_by(Turn turn, double seconds);

  Workspace& workspace_;
  Session session_;
  story::StoryShow story_;
  motion::ViewMotion motion_;
};

}  // namespace rk::app::window
