#include "app/story/story_show.h"

#include <utility>

#include "app/state/update.h"

namespace rk::app::story {

void StoryShow::set_pages(std::vector<StoryPage> pages, const AppState& behind) {
  const bool played = playing();
  player_.set_pages(std::move(pages));
  if (played) lay_out(behind);
}

bool StoryShow::start(const AppState& behind) {
  player_.start();
  if (playing()) lay_out(behind);
  return playing();
}

void StoryShow::move(StoryMove move, const AppState& behind) {
  player_.move(move);
  lay_out(behind);
}

void StoryShow::go_to(std::size_t page, const AppState& behind) {
  player_.go_to(page);
  lay_out(behind);
}

void StoryShow::lay_out(const AppState& behind) {
  if (!playing()) return workspace_.follow(behind);
  Scenario scenario(workspace_.base());
  state_ = story_state(player_.page(), behind, scenario);
  workspace_.follow(state_);
}

void StoryShow::perform(const Action& action) {
  const bool looks_around =
      std::holds_alternative<action::Hover>(action) || std::holds_alternative<action::Pan>(action) ||
      std::holds_alternative<action::Zoom>(action) || std::holds_alternative<action::MoveTo>(action);
  if (looks_around) state_ = update(std::move(state_), action, workspace_.dataset());
}

}  // namespace rk::app::story
