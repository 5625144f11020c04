#include "app/story/story_pages.h"

#include <utility>

#include "app/state/letters.h"
#include "app/state/replay.h"
#include "app/state/update.h"

namespace rk::app::story {

std::vector<StoryPage> story_pages(const Story& story, const Dataset& dataset,
                                   const std::vector<Language>& languages, Diagnostics& found) {
  std::vector<StoryPage> result;
  for (const StoryStep& step : story.steps) {
    StoryPage page{step.title, step.text, {}};
    Scenario scenario(dataset);
    History history;
    AppState state = initial_app_state(dataset, AppState().width_px, AppState().height_px);
    for (const StoryAction& written : step.actions) {
      const auto action = parse_action(written.json, story.file, written.place, found);
      if (!action) continue;
      const std::size_t before = found.size();
      check_action(*action, scenario.dataset(), languages, story.file, written.place, found);
      if (found.size() > before) continue;
      state = carry_out({*action}, std::move(state), history, scenario);
      page.actions.push_back(*action);
    }
    result.push_back(std::move(page));
  }
  return result;
}

AppState story_state(const StoryPage& page, const AppState& now, Scenario& scenario) {
  scenario.assume({});
  const double width_px = now.width_px * now.letters;
  const double height_px = now.height_px * now.letters;
  AppState state = initial_app_state(scenario.base(), width_px, height_px);
  state.ui_scale = now.ui_scale;
  state.language = now.language;
  state.now.map.palette = now.now.map.palette;
  state.now.map.patterns = now.now.map.patterns;
  state.presenting = true;
  state = with_letters(std::move(state), width_px, height_px);
  state.now.camera = fitted_camera(scenario.base(), state);
  History history;
  return carry_out(page.actions, std::move(state), history, scenario);
}

}  // namespace rk::app::story
