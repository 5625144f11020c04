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
  CHECK(read_settings(file).ui_scale == 2);
  CHECK_FALSE(read_settings(file).language);
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

TEST_CASE("what the window opened with for this once is not written; what the user changes is") {
  const test::TempDirectory folder;
  const std::string file = folder.write("settings.json", R"({"language": "nl", "scale": 1})");
  SettingsKeeper keeper(file, read_settings(file));
  Settings opened = keeper.settings();
  opened.language = "en";
  opened.ui_scale = 2;
  keeper.open_with(opened);
  Settings later = keeper.settings();
  later.labels = false;
  keeper.keep(later);
  CHECK(read_settings(file).language == "nl");
  CHECK(read_settings(file).ui_scale == 1);
  CHECK(read_settings(file).labels == false);
  later.language = "nl";
  keeper.keep(later);
  later.language = "en";
  keeper.keep(later);
  CHECK(read_settings(file).language == "en");
}

TEST_CASE("a change that could not be written is written with the next one") {
  const test::TempDirectory folder;
  const std::string in_the_way = folder.write("sub", "");
  SettingsKeeper keeper(folder.file("sub/settings.json"), {});
  Settings settings;
  settings.language = "en";
  keeper.keep(settings);
  std::filesystem::remove(in_the_way);
  settings.labels = true;
  keeper.keep(settings);
  CHECK(read_settings(folder.file("sub/settings.json")) == settings);
}
