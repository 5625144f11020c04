#include "app/search/search_target.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/state/update.h"
#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::search;

namespace {

AppState after(AppState state, const std::vector<Action>& actions, const Dataset& data) {
  for (const Action& action : actions) state = update(std::move(state), action, data);
  return state;
}

SearchEntry entry(SearchKind kind, const std::string& id) {
  return {kind, id, "", "", {}, {}, false};
}

}  // namespace

TEST_CASE("every view and command that can be found is one that the window has") {
  const Dataset& data = test::shipped_dataset();
  for (const std::string language : {"nl", "en"}) {
    const auto entries = search_entries(data, test::shipped_texts(language), test::shipped_languages());
    std::size_t commands = 0;
    for (const SearchEntry& e : entries) {
      if (e.kind != SearchKind::view && e.kind != SearchKind::command) continue;
      CAPTURE(e.id);
      ++commands;
      const auto command = input::command_named(e.id);
      REQUIRE(command);
      CHECK_FALSE(e.label.empty());
      CHECK(actions_to(e, initial_app_state(data, 1280, 800), data).empty());
    }
    CHECK(commands > 20);
    CHECK(entries.size() == commands + data.municipalities.size() + data.partnerships.size());
  }
}

TEST_CASE("a municipality is selected and in the middle of a map, with its neighbours in view") {
  const Dataset& data = test::shipped_dataset();
  AppState state = initial_app_state(data, 1280, 800);
  state.now.map.view = scene::View::matrix;
  const auto zwolle = *data.find_municipality("Zwolle");
  const AppState there =
      after(state, actions_to(entry(SearchKind::municipality, "GM0193"), state, data), data);
  CHECK(there.now.map.view == scene::View::overlay);
  CHECK(there.now.map.selected == zwolle);
  const Box box = data.coverage->face_box[zwolle];
  const Box seen = viewport(there).visible();
  CHECK(seen.contains({box.min_x, box.min_y}));
  CHECK(seen.contains({box.max_x, box.max_y}));
  CHECK(seen.width() > 2 * box.width());
  CHECK(seen.center().x == doctest::Approx(box.center().x));
}

TEST_CASE("a partnership is put on the map, selected and wholly in view") {
  const Dataset& data = test::shipped_dataset();
  const AppState state = initial_app_state(data, 1280, 800);
  for (const std::string id : {"regio-twente", "cleantech-regio"}) {
    CAPTURE(id);
    const auto p = *data.find_partnership(id);
    const AppState there = after(state, actions_to(entry(SearchKind::partnership, id), state, data), data);
    CHECK(std::count(there.now.map.shown.begin(), there.now.map.shown.end(), p) == 1);
    CHECK(there.now.selection == Selection(SelectedPartnership{p}));
    const Box seen = viewport(there).visible();
    for (const MunicipalityIndex m : data.partnerships[p].members) {
      const Box& box = data.coverage->face_box[m];
      CHECK(seen.contains({box.min_x, box.min_y}));
      CHECK(seen.contains({box.max_x, box.max_y}));
    }
  }
}

TEST_CASE("a network, which has no territory, is selected and the map stays") {
  const Dataset& data = test::shipped_dataset();
  const AppState state = initial_app_state(data, 1280, 800);
  const AppState there = after(state, actions_to(entry(SearchKind::partnership, "g40"), state, data), data);
  CHECK(there.now.selection == Selection(SelectedPartnership{*data.find_partnership("g40")}));
  CHECK(there.now.camera == state.now.camera);
  CHECK(there.now.map.shown == state.now.map.shown);
}

TEST_CASE("what is not known leads nowhere") {
  const Dataset data = test::ascii_dataset({"AB"}, {{"west", "A"}});
  const AppState state = initial_app_state(data, 1280, 800);
  CHECK(actions_to(entry(SearchKind::municipality, "GM9999"), state, data).empty());
  CHECK(actions_to(entry(SearchKind::partnership, "none"), state, data).empty());
}

TEST_CASE("commands are found by what people call them, in both languages") {
  const Dataset& data = test::shipped_dataset();
  const auto first = [&](const std::string& language, const std::string& typed) {
    const SearchIndex index(search_entries(data, test::shipped_texts(language), test::shipped_languages()));
    const auto found = index.find(typed, 3);
    std::vector<std::string> ids;
    for (const std::size_t i : found) ids.push_back(index.entries()[i].id);
    return ids;
  };
  const auto holds = [](const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  CHECK(holds(first("nl", "engels"), "other_language"));
  CHECK(holds(first("en", "nederlands"), "other_language"));
  CHECK(holds(first("nl", "inzoomen"), "zoom_in"));
  CHECK(holds(first("nl", "kleurenblind"), "next_palette"));
  CHECK(holds(first("en", "export"), "save_figure"));
}
