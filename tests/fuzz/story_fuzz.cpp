// A story, with the actions of its steps.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/state/action.h"
#include "claims.h"
#include "config/load_story.h"
#include "support/temp_directory.h"

using namespace rk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TempDirectory folder;
  folder.write("story.json", {reinterpret_cast<const char*>(data), size});
  Diagnostics found;
  const auto story = config::load_story(folder.path(), found);
  fuzz::require_readable(found);
  require(story.has_value(), "a file is a story, sound or not");
  require(!story->steps.empty() || has_errors(found), "a story without steps is an error");
  for (const StoryStep& step : story->steps) {
    for (const StoryAction& given : step.actions) {
      Diagnostics problems;
      const auto action = app::parse_action(given.json, story->file, given.place, problems);
      fuzz::require_readable(problems);
      require(action.has_value() != has_errors(problems), "an action is read or explained");
      if (!action) continue;
      const std::string printed = app::print_action(*action);
      require(app::parse_action(printed, "", "", problems) == action,
              "an action is read again as it is printed");
    }
  }
  return 0;
}
