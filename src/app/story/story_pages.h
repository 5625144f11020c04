// A story with its actions parsed, ready to play step by step.
#pragma once

#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "app/state/scenario.h"
#include "base/language.h"
#include "model/story.h"

namespace rk::app::story {

struct StoryPage {
  LocalText title;
  LocalText text;
  std::vector<Action> actions;
};

/// Reads the actions of every step. Appends to `found` each text that is not an action, or that names
/// something that the dataset lacks at that point or a missing language, with its place in the story's file;
/// such an action is left out.
std::vector<StoryPage> story_pages(const Story& story, const Dataset& dataset,
                                   const std::vector<Language>& languages, Diagnostics& found);

/// The state of a page in a window with the size, scale and language of `now`. Each page starts from the
/// program's initial state, so that the way to it does not matter. The scenario is updated to the state.
AppState story_state(const StoryPage& page, const AppState& now, Scenario& scenario);

}  // namespace rk::app::story
