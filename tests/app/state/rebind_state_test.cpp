#include "app/state/rebind_state.h"

#include <doctest/doctest.h>

#include "app/state/replay.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::app;

namespace {

Dataset before() {
  return test::ascii_dataset({"AABB", "AACC"}, {{"west", "A"}, {"east", "BC"}, {"all", "ABC"}});
}

/// Another order, one partnership gone, one new, one municipality more.
Dataset after() {
  return test::ascii_dataset({"0ABB", "AACC"}, {{"new", "A"}, {"all", "ABC"}, {"west", "A"}});
}

struct Walk {
  AppState state;
  History history;
};

Walk walk_of(const Dataset& data, const std::vector<Action>& actions) {
  Walk walk{initial_app_state(data, 1000, 600), {}};
  Scenario scenario(data);
  walk.state = carry_out(actions, std::move(walk.state), walk.history, scenario);
  return walk;
}

AppState state_of(const Dataset& data, const std::vector<Action>& actions) {
  return walk_of(data, actions).state;
}

const std::string& id(const Dataset& data, PartnershipIndex p) {
  return data.partnerships.at(p).id;
}

}  // namespace

TEST_CASE("the same dataset read again changes nothing but where the pointer is") {
  const Dataset data = before();
  auto [state, history] =
      walk_of(data, {action::ShowOnly{{"west", "all"}}, action::SelectPair{"west", "all"},
                     action::Pan{{100, 0}}, action::SetView{scene::View::overlap}, action::Undo{}});
  CHECK(rebind_state(state, data, before()) == state);
  CHECK(rebind_history(history, data, before()) == history);
  state.hovered = 1;
  CHECK_FALSE(rebind_state(state, data, before()).hovered);
}

TEST_CASE("what is on view and selected is found again by its name") {
  const Dataset from = before();
  const Dataset to = after();
  const AppState shown = rebind_state(
      state_of(from, {action::ShowOnly{{"west", "east", "all"}}, action::SelectPartnership{"west"}}), from,
      to);
  REQUIRE(shown.now.map.shown.size() == 2);
  CHECK(id(to, shown.now.map.shown[0]) == "all");
  CHECK(id(to, shown.now.map.shown[1]) == "west");
  const auto* region = std::get_if<SelectedPartnership>(&shown.now.selection);
  REQUIRE(region != nullptr);
  CHECK(id(to, region->partnership) == "west");

  const AppState before = state_of(from, {action::SetPartner{"GM000B"}, action::Select{"GM000C"}});
  const AppState selected = rebind_state(before, from, to);
  CHECK(to.municipalities.at(selected.now.map.selected.value()).code == "GM000C");
  CHECK(to.municipalities.at(selected.now.map.partner.value()).code ==
        from.municipalities.at(before.now.map.partner.value()).code);
}

TEST_CASE("what is gone is left out, from undo as well") {
  const Dataset from = before();
  const Dataset to = after();
  const Walk walk = walk_of(from, {action::SelectPartnership{"east"}, action::SelectPair{"east", "all"},
                                   action::SelectZone{{"east", "all"}}, action::Pan{{500, 0}}});
  AppState state = rebind_state(walk.state, from, to);
  History history = rebind_history(walk.history, from, to);
  CHECK(state.now.selection == Selection{});
  REQUIRE(history.undo_steps() == 4);
  while (history.can_undo()) {
    state = history.perform(std::move(state), action::Undo{}, to);
    CHECK(state.now.selection == Selection{});
    for (const PartnershipIndex p : state.now.map.shown) CHECK(p < to.partnerships.size());
  }
}

TEST_CASE("a what-if goes on where it is still possible") {
  const Dataset from = before();
  const Dataset to = after();
  AppState state = state_of(from, {});
  state.now.what_if = {{analysis::MembershipChange::Kind::create, "made", {"GM000A", "GM000B"}},
                       {analysis::MembershipChange::Kind::join, "west", {"GM000B"}},
                       {analysis::MembershipChange::Kind::join, "east", {"GM000A"}}};
  state.now.map.shown = {0, 3};                                   // west, made
  state.now.map.pinned = std::vector<PartnershipIndex>{3, 1, 0};  // made, east, west
  const AppState carried = rebind_state(state, from, to);
  REQUIRE(carried.now.what_if.size() == 2);
  CHECK(carried.now.what_if[0].partnership == "made");
  CHECK(carried.now.what_if[1].partnership == "west");
  CHECK(carried.now.map.shown == std::vector<PartnershipIndex>{2, 3});
  CHECK(carried.now.map.pinned == std::vector<PartnershipIndex>{3, 2});
}
