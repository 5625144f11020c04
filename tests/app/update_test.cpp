#include "app/update.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"

using namespace rk;

namespace {

Dataset example() {
  return test::ascii_dataset({"AABB", "AACC", "DDDD"},
                             {{"west", "AD"}, {"east", "BC"}, {"talk", "A", "", Scope::network}}, "A",
                             {{'B', "PV02"}});
}

AppState after(const Dataset& dataset, const std::vector<Action>& actions) {
  AppState state = initial_app_state(dataset, 1000, 600);
  for (const Action& action : actions) state = update(std::move(state), action, dataset);
  return state;
}

using Shown = std::vector<PartnershipIndex>;

}  // namespace

TEST_CASE("toggling adds and removes in the order of the dataset") {
  const Dataset data = example();
  CHECK(after(data, {action::ShowOnly{{}}, action::ToggleRegion{"east"}, action::ToggleRegion{"west"}})
            .now.map.shown == Shown{0, 1});
  CHECK(
      after(data, {action::ShowOnly{{"east", "west", "east"}}, action::ToggleRegion{"west"}}).now.map.shown ==
      Shown{1});
}

TEST_CASE("named choices leave out what has no territory") {
  const Dataset data = example();
  using Which = action::Show::Which;
  CHECK(after(data, {action::Show{Which::all}}).now.map.shown == Shown{0, 1});
  CHECK(after(data, {action::Show{Which::none}}).now.map.shown.empty());
  CHECK(after(data, {action::Show{Which::with_focus}}).now.map.shown == Shown{0});
  CHECK(after(data, {action::Show{Which::cross_province}}).now.map.shown == Shown{1});
}

TEST_CASE("an action that names what is not there changes nothing, and check_action says so") {
  const Dataset data = example();
  const AppState start = initial_app_state(data, 1000, 600);
  for (const Action& action : std::vector<Action>{
           action::ToggleRegion{"no"}, action::ShowOnly{{"west", "no"}}, action::Select{"GM9999"},
           action::SetFocus{"GM9999"}, action::SetPartner{"GM9999"}, action::Hover{"GM9999", std::nullopt}}) {
    CHECK(update(start, action, data) == start);
    Diagnostics found;
    check_action(action, data, "f", "1", found);
    CHECK(found.size() == 1);
  }
  Diagnostics found;
  check_action(action::Select{"GM000B"}, data, "f", "1", found);
  check_action(action::Select{std::nullopt}, data, "f", "1", found);
  CHECK(found.empty());
}

TEST_CASE("zooming keeps the point under the pointer where it is") {
  const Dataset data = example();
  const AppState start = initial_app_state(data, 1000, 600);
  const Point at = {1234, 1765};
  const AppState zoomed = update(start, action::Zoom{1.5, at}, data);
  CHECK(zoomed.now.camera.m_per_px == doctest::Approx(start.now.camera.m_per_px / 1.5));
  const Point before = viewport(start).to_page(at);
  const Point now = viewport(zoomed).to_page(at);
  CHECK(now.x == doctest::Approx(before.x));
  CHECK(now.y == doctest::Approx(before.y));
}

TEST_CASE("the map cannot be lost: scale and middle have limits") {
  const Dataset data = example();
  CHECK(after(data, {action::Zoom{1e12, std::nullopt}}).now.camera.m_per_px >= 1);
  CHECK(after(data, {action::Zoom{1e-12, std::nullopt}}).now.camera.m_per_px <= 2000);
  const Point far = after(data, {action::Pan{{1e9, -1e9}}}).now.camera.center;
  CHECK(far.x == doctest::Approx(4000));
  CHECK(far.y == doctest::Approx(0));
}

TEST_CASE("fit shows all shown regions inside the map's frame") {
  const Dataset data = example();
  const AppState state = after(data, {action::ShowOnly{{"east"}}, action::Pan{{500, 500}}, action::Fit{}});
  const Viewport view = viewport(state);
  const Box extent = shown_extent(data, state.now.map);
  CHECK(extent == Box{2000, 1000, 4000, 3000});
  CHECK(view.frame.contains(view.to_page({extent.min_x, extent.min_y})));
  CHECK(view.frame.contains(view.to_page({extent.max_x, extent.max_y})));
  CHECK(view.frame.min_x == kPanelWidthPx);
}

TEST_CASE("a fitted map stays fitted when the window changes, a moved one stays where it is") {
  const Dataset data = example();
  const AppState fitted = after(data, {action::Resize{1600, 900}});
  CHECK(fitted.now.camera == fitted_camera(data, fitted));
  CHECK(fitted.past.empty());
  const AppState moved = after(data, {action::Pan{{300, 0}}, action::Resize{1600, 900}});
  CHECK(moved.now.camera == after(data, {action::Pan{{300, 0}}}).now.camera);
  const AppState folded = after(data, {action::SetPanel{false}});
  CHECK(map_frame(folded).min_x == 0);
  CHECK(folded.now.camera == fitted_camera(data, folded));
}

TEST_CASE("undo and redo walk over every change; moves in a row are one step") {
  const Dataset data = example();
  const std::vector<Action> actions = {action::ToggleRegion{"west"}, action::Pan{{10, 0}},
                                       action::Pan{{10, 0}},         action::Zoom{2, std::nullopt},
                                       action::Select{"GM000B"},     action::SetView{View::overlap}};
  const AppState start = initial_app_state(data, 1000, 600);
  const AppState end = after(data, actions);
  CHECK(end.past.size() == 4);
  AppState state = end;
  for (int i = 0; i < 4; ++i) state = update(std::move(state), action::Undo{}, data);
  CHECK(state.now == start.now);
  CHECK(update(state, action::Undo{}, data).now == start.now);
  for (int i = 0; i < 4; ++i) state = update(std::move(state), action::Redo{}, data);
  CHECK(state.now == end.now);
  CHECK(state.past == end.past);
  state = update(std::move(state), action::Undo{}, data);
  state = update(std::move(state), action::Select{std::nullopt}, data);
  CHECK(state.future.empty());
}

TEST_CASE("hovering is nothing to undo, and a change that changes nothing neither") {
  const Dataset data = example();
  const AppState state = after(data, {action::Hover{"GM000B", "west"}, action::Select{std::nullopt}});
  CHECK(state.past.empty());
  CHECK(state.hovered == 1U);
  CHECK(state.now.map.highlighted == 0U);
}

TEST_CASE("home is the start again, and can be undone") {
  const Dataset data = example();
  const AppState state = after(data, {action::ShowOnly{{"east"}}, action::Select{"GM000B"},
                                      action::SetView{View::border}, action::Home{}});
  CHECK(state.now == initial_app_state(data, 1000, 600).now);
  CHECK(update(state, action::Undo{}, data).now.map.view == View::border);
}
