// A story with its actions read: what the window plays, step by step.
#pragma once

#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "app/state/scenario.h"
#include "base/language.h"
#include "model/story.h"

namespace rk {

struct StoryPage {
  LocalText title;
  LocalText text;
  std::vector<Action> actions;
};

/// Reads the actions of every step. Appends to `found` each that is no action, or that names what the dataset
/// does not know by then or a language that is not there, with its place in the story's file; such an action
/// is left out.
std::vector<StoryPage> story_pages(const Story& story, const Dataset& dataset,
                                   const std::vector<Language>& languages, Diagnostics& found);

/// The state of a page in a window like that of `now`: its size, scale and language. Each page starts from
/// what the program opens with, so that the way to it does not matter. The scenario is left as the state
/// assumes it.
AppState story_state(const StoryPage& page, const AppState& now, Scenario& scenario);

}  // namespace rk
