// A story on the screen: the player, and the state of the current page. The session's own state stays behind
// it, unchanged.
#pragma once

#include <vector>

#include "app/state/workspace.h"
#include "app/story/story_player.h"

namespace rk::app::story {

class StoryShow {
 public:
  /// The workspace must outlive the show; it follows the page on view.
  explicit StoryShow(Workspace& workspace) : workspace_(workspace) {}

  /// Sets the pages. If the story plays, the current page is laid out again.
  void set_pages(std::vector<StoryPage> pages, const AppState& behind);
  const StoryPlayer& player() const { return player_; }
  bool playing() const { return player_.playing(); }

  /// Begins in a window like that of `behind`; returns whether there is a story to play.
  bool start(const AppState& behind);

  /// Turns to another page, or leaves: then the workspace follows `behind` again.
  void move(StoryMove move, const AppState& behind);
  void go_to(std::size_t page, const AppState& behind);

  /// Lays out the page again after a change of the window.
  void lay_out(const AppState& behind);

  /// Carries out pointing and moving the map, which a page allows; other actions are ignored.
  void perform(const Action& action);

  const AppState& state() const { return state_; }

 private:
  Workspace& workspace_;
  StoryPlayer player_;
  AppState state_;
};

}  // namespace rk::app::story
