// A story as its file describes it: steps with text, each with the actions that lead to its view. Actions are
// kept as JSON (app/story/story_pages.h reads them).
#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"

namespace rk {

struct StoryAction {
  std::string json;   ///< one object, as a line of a session file
  std::string place;  ///< JSON pointer, for diagnostics
};

struct StoryStep {
  LocalText title;
  LocalText text;
  std::vector<StoryAction> actions;  ///< from the state that the program starts with
};

struct Story {
  std::string file;  ///< path, for diagnostics
  LocalText title;
  std::vector<StoryStep> steps;
};

}  // namespace rk
