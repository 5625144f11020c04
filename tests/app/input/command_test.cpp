#include "app/input/command.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "app/state/update.h"
#include "scene/views/registry.h"
#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::input;

namespace {

const std::vector<Language> kLanguages = {{"nl", "Nederlands"}, {"en", "English"}, {"fy", "Frysk"}};

sf::Event key(sf::Keyboard::Key code, bool control = false, bool shift = false) {
  sf::Event event{};
  event.type = sf::Event::KeyPressed;
  event.key = {code, false, control, shift, false};
  return event;
}

sf::Event typed(sf::Uint32 character) {
  sf::Event event{};
  event.type = sf::Event::TextEntered;
  event.text.unicode = character;
  return event;
}

AppState example_state(const Dataset& data) {
  AppState state = initial_app_state(data, 1280, 800);
  select(state.now, SelectedMunicipality{1});
  return state;
}

}  // namespace

TEST_CASE("no two commands share a key, and each stands in the table once") {
  std::set<std::tuple<int, bool, bool, char32_t>> chords;
  std::set<std::string> names;
  std::set<Command> commands;
  for (const CommandInfo& info : window_commands()) {
    CAPTURE(info.name);
    CHECK(names.insert(info.name).second);
    CHECK(commands.insert(info.command).second);
    CHECK(&info_of(info.command) == &info);
    CHECK(command_named(info.name) == info.command);
    for (const KeyChord& c : info.keys) CHECK(chords.insert({c.key, c.control, c.shift, c.character}).second);
  }
  CHECK(commands.size() ==
        static_cast<std::size_t>(Command::first_view) + scene::views::registered_views().size());
}

TEST_CASE("every command has words and key names in both languages") {
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const CommandInfo& info : window_commands()) {
      CAPTURE(info.name);
      CHECK(texts.has("command." + std::string(info.name)));
      CHECK(texts.has("command.group." + std::string(group_word(info.group))));
      const std::string words = key_words(info, texts);
      CHECK(words.empty() == info.keys.empty());
      CHECK(words.find("key.") == std::string::npos);
    }
  }
  const Translations nl = test::shipped_texts("nl");
  CHECK(key_words(info_of(Command::search), nl) == "Ctrl+K of /");
  CHECK(key_words(info_of(Command::redo), nl) == "Ctrl+Shift+Z of Ctrl+Y");
  CHECK(key_words(info_of(command_for(scene::View::matrix)), nl) == "6");
}

TEST_CASE("keys mean what the table says, and nothing with other keys held") {
  CHECK(command_of(key(sf::Keyboard::Z, true)) == Command::undo);
  CHECK(command_of(key(sf::Keyboard::Z, true, true)) == Command::redo);
  CHECK_FALSE(command_of(key(sf::Keyboard::Z)));
  CHECK(command_of(key(sf::Keyboard::Num3)) == command_for(scene::View::border));
  CHECK_FALSE(command_of(key(sf::Keyboard::Num7, false, true)));  // the slash of a German keyboard
  CHECK(command_of(typed('/')) == Command::search);
  CHECK(command_of(typed('?')) == Command::help);
  CHECK_FALSE(command_of(typed('a')));
  CHECK_FALSE(command_of(typed(0)));
  CHECK_FALSE(command_of(key(sf::Keyboard::Unknown)));
  sf::Event released = key(sf::Keyboard::F5);
  released.type = sf::Event::KeyReleased;
  CHECK_FALSE(command_of(released));
  sf::Event alt = key(sf::Keyboard::F);
  alt.key.alt = true;
  CHECK_FALSE(command_of(alt));
}

TEST_CASE("every command has an action but those that leave the state as it is") {
  const std::set<Command> without = {Command::search,
                                     Command::story,
                                     Command::help,
                                     Command::save_figure,
                                     Command::copy_summary,
                                     Command::save_session,
                                     Command::quit,
                                     Command::walk_panels,
                                     Command::walk_panels_back,
                                     Command::map_menu,
                                     Command::select_west,
                                     Command::select_east,
                                     Command::select_north,
                                     Command::select_south,
                                     Command::reduced_motion,
                                     Command::find_municipality,
                                     Command::what_if,
                                     Command::new_partnership,
                                     Command::front_door,
                                     Command::save_session_as,
                                     Command::open_session,
                                     Command::resume_session,
                                     Command::copy_picture};
  const Dataset data = test::ascii_dataset({"AABB"}, {{"west", "A"}, {"east", "B"}});
  const AppState state = example_state(data);
  for (const CommandInfo& info : window_commands()) {
    CAPTURE(info.name);
    CHECK(action_of(info.command, state, kLanguages).has_value() != without.contains(info.command));
  }
  CHECK_FALSE(action_of(Command::clear, initial_app_state(data, 1280, 800), kLanguages));
}

TEST_CASE("a switch twice is as before, and the choices go round") {
  const Dataset data = test::ascii_dataset({"AABB"}, {{"west", "A"}, {"east", "B"}});
  const AppState start = example_state(data);
  const auto after = [&](Command command, int times) {
    AppState state = start;
    for (int i = 0; i < times; ++i) {
      const Action action = *action_of(command, state, kLanguages);
      state = update(std::move(state), action, data);
    }
    return state;
  };
  for (const Command command : {Command::toggle_list, Command::toggle_details, Command::toggle_matrix,
                                Command::toggle_upset, Command::toggle_labels, Command::toggle_patterns}) {
    CHECK(after(command, 1) != start);
    CHECK(after(command, 2) == start);
  }
  CHECK(after(Command::next_palette, 3) == start);
  CHECK(after(Command::other_language, static_cast<int>(kLanguages.size())) == start);
  CHECK(after(Command::larger, 100).ui_scale == kMaxUiScale);
  CHECK(after(Command::smaller, 100).ui_scale == kMinUiScale);
}

TEST_CASE("the command of the language names the next one, and does nothing where there is no other") {
  const Dataset data = test::ascii_dataset({"AABB"}, {{"west", "A"}, {"east", "B"}});
  const AppState state = example_state(data);
  const CommandInfo& info = info_of(Command::other_language);
  CHECK(command_words(info, test::shipped_texts("nl"), kLanguages) == "Taal: English");
  CHECK(command_words(info, test::shipped_texts("en"), kLanguages) == "Language: Frysk");
  CHECK_FALSE(action_of(Command::other_language, state, {{"nl", "Nederlands"}}));
  CHECK_FALSE(action_of(Command::other_language, state, {}));
}
