#include "app/window/settings_mapping.h"

#include <doctest/doctest.h>

#include "app/state/update.h"
#include "support/ascii_map.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::window;

TEST_CASE("what is remembered of a state brings a new one to the same") {
  const Dataset data = test::ascii_dataset({"AB"}, {{"west", "A"}});
  AppState before = initial_app_state(data, 1280, 800);
  for (const Action& action :
       std::vector<Action>{action::SetPalette{scene::PaletteName::grey}, action::SetPatterns{false},
                           action::SetLabels{false}, action::SetPanel{false}, action::SetDetails{false}})
    before = update(std::move(before), action, data);
  const Settings remembered = with_state({}, before);
  AppState again = initial_app_state(data, 1280, 800);
  const auto actions = actions_of(remembered, again);
  CHECK(actions.size() == 5);
  for (const Action& action : actions) again = update(std::move(again), action, data);
  CHECK(again.now.map == before.now.map);
  CHECK(with_state({}, again) == remembered);
  CHECK(actions_of(remembered, again).empty());
  CHECK(actions_of({}, again).empty());
}

TEST_CASE("the settings file is written when something changed, and only then") {
  const test::TempDirectory folder;
  const std::string file = folder.file("settings.json");
  Settings settings;
  settings.language = "en";
  SettingsKeeper keeper(file, settings);
  keeper.keep(settings);
  CHECK(read_settings(file) == Settings{});
  settings.ui_scale = 2;
  keeper.keep(settings);
  CHECK(read_settings(file) == settings);
  std::filesystem::remove(file);
  keeper.keep(settings);
  CHECK(read_settings(file) == Settings{});
}

TEST_CASE("what cannot be written is let go") {
  SettingsKeeper keeper("", {});
  Settings settings;
  settings.language = "en";
  keeper.keep(settings);
  CHECK(keeper.settings() == settings);
}
