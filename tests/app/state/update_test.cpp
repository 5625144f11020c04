#include "app/state/update.h"

#include <doctest/doctest.h>

#include <random>

#include "app/state/letters.h"
#include "app/state/replay.h"
#include "app/state/window_layout.h"
#include "scene/style/colored_regions.h"
#include "scene/style/region_chips.h"
#include "scene/views/registry.h"
#include "support/ascii_map.h"
#include "support/changes.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;

namespace {

const std::vector<Language> kLanguages = {{"nl", "Nederlands"}, {"fy", "Frysk"}};

Dataset example() {
  return test::ascii_dataset({"AABB", "AACC", "DDDD"},
                             {{"west", "AD"}, {"east", "BC"}, {"talk", "A", "", Scope::network}}, "A",
                             {{'B', "PV02"}});
}

AppState after(const Dataset& dataset, const std::vector<Action>& actions) {
  History history;
  Scenario scenario(dataset);
  return carry_out(actions, initial_app_state(dataset, 1000, 600), history, scenario);
}

using Shown = std::vector<PartnershipIndex>;

}  // namespace

TEST_CASE("toggling adds and removes in the order of the dataset") {
  const Dataset data = example();
  CHECK(after(data,
              {action::ShowOnly{{}}, action::TogglePartnership{"east"}, action::TogglePartnership{"west"}})
            .now.map.shown == Shown{0, 1});
  CHECK(after(data, {action::ShowOnly{{"east", "west", "east"}}, action::TogglePartnership{"west"}})
            .now.map.shown == Shown{1});
}

TEST_CASE("named choices leave out what has no territory") {
  const Dataset data = example();
  using Which = action::Show::Which;
  CHECK(after(data, {action::Show{Which::all}}).now.map.shown == Shown{0, 1});
  CHECK(after(data, {action::Show{Which::none}}).now.map.shown.empty());
  CHECK(after(data, {action::Show{Which::with_focus}}).now.map.shown == Shown{0});
  CHECK(after(data, {action::Show{Which::cross_province}}).now.map.shown == Shown{1});
}

TEST_CASE("a language that is not there is told") {
  Diagnostics found;
  check_action(action::SetLanguage{"fy"}, example(), kLanguages, "f", "1", found);
  CHECK(found.empty());
  check_action(action::SetLanguage{"de"}, example(), kLanguages, "f", "1", found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "unknown_word");
}

TEST_CASE("an action that names what is not there changes nothing, and check_action says so") {
  const Dataset data = example();
  const AppState start = initial_app_state(data, 1000, 600);
  for (const Action& action :
       std::vector<Action>{action::TogglePartnership{"no"}, action::ShowOnly{{"west", "no"}},
                           action::Select{"GM9999"}, action::SetFocus{"GM9999"}, action::SetPartner{"GM9999"},
                           action::Hover{"GM9999", std::nullopt, false}, action::SelectPartnership{"no"},
                           action::SelectZone{{"west", "no"}}, action::SelectPair{"west", "no"},
                           action::AssumeMembership{test::change("+GM000A:west")}}) {
    CHECK(update(start, action, data) == start);
    Diagnostics found;
    check_action(action, data, kLanguages, "f", "1", found);
    CHECK(found.size() == 1);
  }
  Diagnostics found;
  check_action(action::Select{"GM000B"}, data, kLanguages, "f", "1", found);
  check_action(action::Select{std::nullopt}, data, kLanguages, "f", "1", found);
  CHECK(found.empty());
}

TEST_CASE("zooming keeps the point under the pointer where it is") {
  const Dataset data = example();
  const AppState start = initial_app_state(data, 1000, 600);
  const MapPoint at = {1234, 1765};
  const AppState zoomed = update(start, action::Zoom{1.5, at}, data);
  CHECK(zoomed.now.camera.m_per_px == doctest::Approx(start.now.camera.m_per_px / 1.5));
  const PagePoint before = viewport(start).to_page(at);
  const PagePoint now = viewport(zoomed).to_page(at);
  CHECK(now.x == doctest::Approx(before.x));
  CHECK(now.y == doctest::Approx(before.y));
}

TEST_CASE("the map cannot be lost: scale and middle have limits") {
  const Dataset data = example();
  const PageBox map = map_frame(initial_app_state(data, 1000, 600));
  const double width = map.width() - 72;  // without the margins
  // The smallest area is 2 km wide or less, the country 4 km.
  CHECK(after(data, {action::Zoom{1e12, std::nullopt}}).now.camera.m_per_px <= 2001 / width);
  CHECK(after(data, {action::Zoom{1e12, std::nullopt}}).now.camera.m_per_px > 500 / width);
  CHECK(after(data, {action::Zoom{1e-12, std::nullopt}}).now.camera.m_per_px ==
        doctest::Approx(4000 / width));
  const Point far = after(data, {action::Pan{{1e9, -1e9}}}).now.camera.center;
  CHECK(far.x == doctest::Approx(4000));
  CHECK(far.y == doctest::Approx(0));
}

TEST_CASE("fit shows all shown regions inside the map's frame") {
  const Dataset data = example();
  const AppState state = after(data, {action::ShowOnly{{"east"}}, action::Pan{{500, 500}}, action::Fit{}});
  const scene::Viewport view = viewport(state);
  const Box extent = scene::views::view_extent(data, state.now.map);
  CHECK(extent == Box{2000, 1000, 4000, 3000});
  CHECK(view.frame.contains(view.to_page({extent.min_x, extent.min_y})));
  CHECK(view.frame.contains(view.to_page({extent.max_x, extent.max_y})));
  CHECK(view.frame.min_x == kListWidthPx);
}

TEST_CASE("a fitted map stays fitted when the window changes, a moved one stays where it is") {
  const Dataset data = example();
  const AppState fitted = after(data, {action::Resize{1600, 900}});
  CHECK(fitted.now.camera == fitted_camera(data, fitted));
  const AppState moved = after(data, {action::Pan{{300, 0}}, action::Resize{1600, 900}});
  CHECK(moved.now.camera == after(data, {action::Pan{{300, 0}}}).now.camera);
  const AppState folded = after(data, {action::SetPanel{false}});
  CHECK(map_frame(folded).min_x == 0);
  CHECK(folded.now.camera == fitted_camera(data, folded));
}

TEST_CASE("hovering draws what is pointed at stronger, and chooses nothing") {
  const Dataset data = example();
  const AppState state = after(data, {action::Hover{"GM000B", "west", false}, action::Select{std::nullopt}});
  CHECK(state.now == initial_app_state(data, 1000, 600).now);
  CHECK(state.hovered == 1U);
  CHECK(state.hovered_partnership == 0U);
  CHECK(map_on_view(state, data).highlighted == 0U);
  CHECK_FALSE(state.now.map.highlighted);
}

TEST_CASE("home is the start again") {
  const Dataset data = example();
  const AppState state = after(data, {action::ShowOnly{{"east"}}, action::Select{"GM000B"},
                                      action::SetView{scene::View::border}, action::Home{}});
  CHECK(state.now == initial_app_state(data, 1000, 600).now);
}

TEST_CASE("one thing is selected at a time, and only a municipality is outlined on the map") {
  const Dataset data = example();
  const AppState municipality = after(data, {action::SelectPartnership{"west"}, action::Select{"GM000B"}});
  CHECK(municipality.now.selection == Selection(SelectedMunicipality{1}));
  CHECK(municipality.now.map.selected == 1U);
  const AppState region = update(municipality, action::SelectPartnership{"east"}, data);
  CHECK(region.now.selection == Selection(SelectedPartnership{1}));
  CHECK_FALSE(region.now.map.selected);
  CHECK(after(data, {action::SelectPair{"east", "west"}}).now.selection == Selection(SelectedPair{0, 1}));
  CHECK(after(data, {action::SelectPair{"west", "west"}}).now.selection == Selection{});
  CHECK(after(data, {action::SelectZone{{"east", "west"}}}).now.selection == Selection(SelectedZone{{0, 1}}));
  CHECK(after(data, {action::SelectZone{{"west"}}, action::Select{std::nullopt}}).now.selection ==
        Selection{});
}

TEST_CASE("the region view shows the selected partnership, on view or not; elsewhere it is drawn stronger") {
  const Dataset data = example();
  const AppState region = after(data, {action::ShowOnly{{"west"}}, action::SetView{scene::View::region},
                                       action::SelectPartnership{"east"}});
  CHECK(map_on_view(region, data).highlighted == 1U);
  CHECK(map_on_view(region, data).shown == Shown{0, 1});
  CHECK(region.now.map.shown == Shown{0});
  // The partnership under the pointer does not become the subject of the region view.
  const AppState pointed = update(region, action::Hover{std::nullopt, "west", false}, data);
  CHECK(map_on_view(pointed, data).highlighted == 1U);
  const AppState elsewhere = update(pointed, action::SetView{scene::View::overlay}, data);
  CHECK(elsewhere.hovered_partnership == std::nullopt);  // what lay under the pointer has moved
  CHECK(
      map_on_view(update(elsewhere, action::Hover{std::nullopt, data.partnerships[0].id, false}, data), data)
          .highlighted == 0U);
  CHECK(map_on_view(after(data, {action::SelectPartnership{"talk"}, action::SetView{scene::View::region}}),
                    data)
            .shown.size() == scene::initial_map_state(data).shown.size());
}

TEST_CASE("a what-if is part of the state: it can be taken back and reset") {
  const Dataset data = example();
  const AppState joined = after(data, {action::AssumeMembership{test::change("+GM000C:west")}});
  REQUIRE(joined.now.what_if.size() == 1);
  CHECK(analysis::to_string(joined.now.what_if[0]) == "+GM000C:west");
  CHECK(after(data, {action::AssumeMembership{test::change("+GM000C:west")},
                     action::AssumeMembership{test::change("-GM000C:west")}})
            .now.what_if.empty());
  CHECK(after(data, {action::AssumeMembership{test::change("+GM000C:west")},
                     action::AssumeMembership{test::change("+GM000C:west")}})
            .now.what_if.size() == 1);

  const std::vector<Action> creation = {action::AssumeMembership{test::change("=new:GM000A,GM000B")},
                                        action::ShowOnly{{"new", "west"}}, action::SelectPartnership{"new"}};
  CHECK(after(data, creation).now.map.shown == Shown{0, 3});
  std::vector<Action> reset = creation;
  reset.emplace_back(action::ResetWhatIf{});
  CHECK(after(data, reset).now.map.shown == Shown{0});
  CHECK(after(data, reset).now.selection == Selection{});
}

TEST_CASE("language, scale and panels concern the window, not the picture") {
  const Dataset data = example();
  const AppState state = after(data, {action::SetLanguage{"en"}, action::SetScale{2},
                                      action::SetDetails{false}, action::SetDrawer{Drawer::matrix}});
  CHECK(state.now.map == initial_app_state(data, 1000, 600).now.map);
  CHECK(state.language == "en");
  CHECK(state.ui_scale == 2);
  CHECK(state.width_px == 500);
  CHECK(state.height_px == 300);
  CHECK_FALSE(state.details_open);
  CHECK(state.drawer == Drawer::matrix);
  CHECK(after(data, {action::SetScale{9}}).ui_scale == kMaxUiScale);
}

TEST_CASE("for a hall everything is larger, and afterwards as before") {
  const Dataset data = example();
  for (const bool moved : {false, true}) {
    CAPTURE(moved);
    AppState before = after(data, {action::Select{"GM000A"}, action::SetScale{1.25}, action::SetPanel{false},
                                   action::Resize{1280, 720}, action::Fit{}});
    if (moved) before = update(before, action::Zoom{1.3, std::nullopt}, data);
    AppState hall = update(before, action::SetChamber{true}, data);
    CHECK(hall.letters == doctest::Approx(1.6));
    CHECK(device_scale(hall) == doctest::Approx(2));
    CHECK(hall.width_px == doctest::Approx(800));
    CHECK(hall.ui_scale == before.ui_scale);
    CHECK((hall.now.camera == before.now.camera) == moved);  // a fitted map is fitted into its new frame
    CHECK(window_layout(hall).list.empty());
    CHECK(window_layout(hall).top_bar.empty());
    hall = update(hall, action::Resize{1536, 864}, data);  // full screen, and back
    CHECK(hall.width_px == doctest::Approx(960));
    AppState left = update(hall, action::SetChamber{false}, data);
    left = update(left, action::Resize{1280, 720}, data);
    CHECK(left == before);
  }
  // A small window has no room for letters of that size.
  AppState small = after(data, {action::Resize{900, 500}, action::SetChamber{true}});
  CHECK(small.letters == doctest::Approx(1.125));
  CHECK(after(data, {action::Resize{400, 300}, action::SetChamber{true}}).letters == 1);
}

TEST_CASE("a new partnership that is taken back takes its references along, and those of later ones follow") {
  const Dataset base = example();
  Scenario scenario(base);
  AppState state = initial_app_state(base, 1280, 720);
  const auto perform = [&](const Action& action) {
    state = update(state, action, scenario.dataset());
    scenario.assume(state.now.what_if);
  };
  const auto real = static_cast<PartnershipIndex>(base.partnerships.size());
  for (const char* id : {"first", "second", "third"})
    perform(action::AssumeMembership{
        {analysis::MembershipChange::Kind::create, id, {base.municipalities[0].code}, {}}});
  CHECK(state.now.selection == Selection(SelectedPartnership{real + 2}));
  perform(action::Hover{std::nullopt, "third", false});
  perform(action::NamePartnership{"third", "The third"});
  CHECK(scenario.dataset().partnerships[real + 2].name.in("nl") == "The third");
  perform(action::RemovePartnership{"second"});
  REQUIRE(scenario.dataset().partnerships.size() == real + 2);
  CHECK(scenario.dataset().partnerships[real + 1].id == "third");
  CHECK(state.now.selection == Selection(SelectedPartnership{real + 1}));
  CHECK(state.hovered_partnership == real + 1);
  const auto& shown = state.now.map.shown;
  CHECK(std::count(shown.begin(), shown.end(), real) == 1);
  CHECK(std::count(shown.begin(), shown.end(), real + 1) == 1);
  CHECK(std::count(shown.begin(), shown.end(), real + 2) == 0);
  perform(action::RemovePartnership{base.partnerships[0].id});  // a real one stays
  CHECK(scenario.dataset().partnerships.size() == real + 2);
  perform(action::RemovePartnership{"third"});
  CHECK(state.now.selection == Selection());
  perform(action::ResetWhatIf{});
  CHECK(&scenario.dataset() == &scenario.base());
}

TEST_CASE("how overlap is shown is a choice, and undo and redo alone change nothing") {
  const Dataset data = example();
  const AppState chosen = after(data, {action::SetEncoding{scene::EncodingChoice::counts}});
  CHECK(chosen.now.map.encoding == scene::EncodingChoice::counts);
  CHECK(update(chosen, action::Undo{}, data) == chosen);
  CHECK(update(chosen, action::Redo{}, data) == chosen);
}

TEST_CASE("pinning gives a region on view a ribbon, and takes it from the one pinned longest ago") {
  const Dataset data = test::ascii_dataset({"AABB", "AACC", "DDDD"},
                                           {{"a", "A"},
                                            {"b", "B"},
                                            {"c", "C"},
                                            {"d", "D"},
                                            {"e", "AB"},
                                            {"f", "CD"},
                                            {"g", "AC"},
                                            {"h", "BD"},
                                            {"i", "AD"},
                                            {"twin of a", "A"}},
                                           "A", {});
  const action::ShowOnly nine{{"a", "b", "c", "d", "e", "f", "g", "h", "twin of a"}};
  const auto pinned = [&](std::vector<Action> actions) {
    actions.insert(actions.begin(), nine);
    return scene::style::colored_regions(data, after(data, actions).now.map);
  };
  CHECK(pinned({}) == Shown{0, 1, 2, 3, 4, 5});
  CHECK(pinned({action::Pin{"h", true}}) == Shown{0, 1, 2, 3, 4, 7});
  CHECK(pinned({action::Pin{"h", true}, action::Pin{"g", true}}) == Shown{0, 1, 2, 3, 6, 7});
  CHECK(pinned({action::Pin{"b", false}}) == Shown{0, 2, 3, 4, 5});
  CHECK(pinned({action::Pin{"b", false}, action::Undo{}}) == Shown{0, 1, 2, 3, 4, 5});
  CHECK(pinned({action::Pin{"i", true}}) == Shown{0, 1, 2, 3, 4, 5});  // it is not on view
  CHECK(pinned({action::Pin{"g", true}, action::TogglePartnership{"g"}, action::TogglePartnership{"i"}}) ==
        Shown{0, 1, 2, 3, 4});
  // Pins are about the territory: a twin stands for it.
  CHECK(pinned({action::Pin{"twin of a", false}}) == Shown{1, 2, 3, 4, 5});
  CHECK(pinned({action::Pin{"twin of a", true}, action::TogglePartnership{"a"}}) == Shown{1, 2, 3, 4, 5, 9});
  // While they are few, all have a ribbon whatever is pinned.
  CHECK(pinned({action::Pin{"g", true}, action::ShowOnly{{"e", "f"}}}) == Shown{4, 5});
}

TEST_CASE("no colour moves to another region when something comes on view or gets a colour") {
  const Dataset& data = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  std::mt19937 random(7);
  std::size_t kept = 0;
  for (int walk = 0; walk < 20; ++walk) {
    AppState state = initial_app_state(data, 1280, 720);
    for (int step = 0; step < 60; ++step) {
      const std::string& id = data.partnerships[random() % data.partnerships.size()].id;
      const bool pins = random() % 4 == 0;
      const AppState next =
          update(state, pins ? Action(action::Pin{id, true}) : Action(action::TogglePartnership{id}), data);
      const bool added = next.now.map.shown.size() >= state.now.map.shown.size();
      const auto before = scene::style::region_chips(data, texts, state.now.map);
      const auto after = scene::style::region_chips(data, texts, next.now.map);
      state = next;
      for (std::size_t p = 0; added && p < before.size(); ++p) {
        if (!before[p].colored || !after[p].colored) continue;
        ++kept;
        CHECK(after[p].color == before[p].color);
      }
    }
  }
  CHECK(kept > 1000);
}

TEST_CASE("what a what-if is about comes on view, with a colour of its own where few have one") {
  const Dataset data = test::ascii_dataset(
      {"ABC"}, {{"a", "A"}, {"b", "AB"}, {"c", "ABC"}, {"d", "B"}, {"e", "BC"}, {"f", "AC"}, {"g", "C"}});
  AppState state = initial_app_state(data, 1280, 720);
  state = update(std::move(state), action::ShowOnly{{"a"}}, data);
  state = update(std::move(state), action::AssumeMembership{test::change("+GM000C:d")}, data);
  CHECK(state.now.map.shown == std::vector<PartnershipIndex>{0, 3});
  CHECK_FALSE(state.now.map.pinned);
  state = update(std::move(state), action::ShowOnly{{"a", "b", "c", "d", "e", "f"}}, data);
  state = update(std::move(state), action::AssumeMembership{test::change("+GM000A:g")}, data);
  CHECK(state.now.map.shown.size() == 7);
  REQUIRE(state.now.map.pinned);
  CHECK(state.now.map.pinned->front() == 6);
}

TEST_CASE("a fitted map stays fitted to what the view is about; a moved one stays where it is") {
  const Dataset data = test::ascii_dataset({"AABBCCDDEE"}, {{"west", "AB"}, {"east", "ABCD"}});
  AppState state = initial_app_state(data, 1280, 720);
  state = update(std::move(state), action::SetFocus{"GM000A"}, data);
  state = update(std::move(state), action::ShowOnly{{"west"}}, data);
  state = update(std::move(state), action::Fit{}, data);
  const Camera on_regions = state.now.camera;
  state = update(std::move(state), action::SetView{scene::View::overlap}, data);
  CHECK(state.now.camera.m_per_px > on_regions.m_per_px);  // the partners go on to D
  CHECK(state.now.camera == fitted_camera(data, state));
  const AppState back = update(state, action::SetView{scene::View::overlay}, data);
  CHECK(back.now.camera == on_regions);
  state = update(std::move(state), action::Zoom{2, std::nullopt}, data);
  const Camera moved = state.now.camera;
  CHECK(update(std::move(state), action::SetView{scene::View::overlay}, data).now.camera == moved);
}

TEST_CASE("every view can be fitted, for a focus with partners and for one without") {
  const Dataset data = test::ascii_dataset({"AABBCCDDEE"}, {{"west", "AB"}, {"east", "ABCD"}});
  for (const std::string code : {"GM000A", "GM000E"}) {
    AppState state = initial_app_state(data, 1280, 720);
    state = update(std::move(state), action::SetFocus{code}, data);
    for (const scene::View view : {scene::View::overlay, scene::View::overlap, scene::View::border,
                                   scene::View::partner, scene::View::region}) {
      state = update(std::move(state), action::SetView{view}, data);
      CAPTURE(code);
      CAPTURE(scene::views::view_name(view));
      CHECK_FALSE(scene::views::view_extent(data, state.now.map).empty());
      CHECK(state.now.camera.m_per_px > 0);
    }
  }
}
