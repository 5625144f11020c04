// A story on the screen: the player, and the state of the page on view. The session's own state waits behind
// it, untouched.
#pragma once

#include <vector>

#include "app/state/workspace.h"
#include "app/story/story_player.h"

namespace rk {

class StoryShow {
 public:
  /// The workspace must outlive the show; it follows the page on view.
  explicit StoryShow(Workspace& workspace) : workspace_(workspace) {}

  /// The pages, also of a story that was read again while it plays.
  void set_pages(std::vector<StoryPage> pages, const AppState& behind);
  const StoryPlayer& player() const { return player_; }
  bool playing() const { return player_.playing(); }

  /// Begins in a window like that of `behind`; gives whether there is anything to play.
  bool start(const AppState& behind);

  /// Turns to another page, or leaves: then the workspace follows `behind` again.
  void move(StoryMove move, const AppState& behind);
  void go_to(std::size_t page, const AppState& behind);

  /// The window has changed: the page is laid out anew.
  void lay_out(const AppState& behind);

  /// Looking around on a page: pointing and moving the map. Other actions are not for a page.
  void perform(const Action& action);

  const AppState& state() const { return state_; }

 private:
  Workspace& workspace_;
  StoryPlayer player_;
  AppState state_;
};

}  // namespace rk
