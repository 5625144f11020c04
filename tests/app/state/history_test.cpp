#include "app/state/history.h"

#include <doctest/doctest.h>

#include "app/state/scenario.h"
#include "support/ascii_map.h"
#include "support/changes.h"

using namespace rk;
using namespace rk::app;

namespace {

Dataset example() {
  return test::ascii_dataset({"AABB", "AACC", "DDDD"}, {{"west", "AD"}, {"east", "BC"}}, "A");
}

/// A state with its history, as a session or a replay keeps them.
struct Walk {
  explicit Walk(const Dataset& dataset)
      : data(dataset), scenario(dataset), state(initial_app_state(dataset, 1000, 600)) {}

  Walk& perform(const std::vector<Action>& actions) {
    for (const Action& action : actions) {
      state = history.perform(std::move(state), action, scenario.dataset());
      scenario.assume(state.now.what_if);
    }
    return *this;
  }

  const Dataset& data;
  Scenario scenario;
  AppState state;
  History history;
};

}  // namespace

TEST_CASE("undo and redo walk over every change; moves in a row are one step") {
  const Dataset data = example();
  Walk walk(data);
  const AppState start = walk.state;
  walk.perform({action::TogglePartnership{"west"}, action::Pan{{10, 0}}, action::Pan{{10, 0}},
                action::Zoom{2, std::nullopt}, action::Select{"GM000B"},
                action::SetView{scene::View::overlap}});
  const AppState end = walk.state;
  const History full = walk.history;
  CHECK(full.undo_steps() == 4);
  walk.perform(std::vector<Action>(4, action::Undo{}));
  CHECK(walk.state.now == start.now);
  CHECK_FALSE(walk.history.can_undo());
  walk.perform({action::Undo{}});
  CHECK(walk.state.now == start.now);
  walk.perform(std::vector<Action>(4, action::Redo{}));
  CHECK(walk.state.now == end.now);
  CHECK(walk.history.undo_steps() == 4);
  CHECK_FALSE(walk.history.can_redo());
  walk.perform({action::Undo{}});
  CHECK(walk.history.can_redo());
  walk.perform({action::Select{std::nullopt}});
  CHECK_FALSE(walk.history.can_redo());
}

TEST_CASE("moves after an undo are a step of their own") {
  const Dataset data = example();
  Walk walk(data);
  walk.perform({action::Pan{{10, 0}}, action::Undo{}, action::Pan{{20, 0}}});
  CHECK(walk.history.undo_steps() == 1);
  walk.perform({action::Pan{{20, 0}}, action::Undo{}});
  CHECK(walk.state.now == initial_app_state(data, 1000, 600).now);
}

TEST_CASE("the pointer, the window's parts and a change that changes nothing are no steps") {
  const Dataset data = example();
  Walk walk(data);
  walk.perform({action::Hover{"GM000B", "west", false}, action::Select{std::nullopt},
                action::SetLanguage{"en"}, action::SetScale{2}, action::SetDetails{false},
                action::SetDrawer{Drawer::matrix}, action::Resize{1600, 900}});
  CHECK(walk.history == History{});
}

TEST_CASE("a step back takes a what-if back, or a reset of one, and forgets what is pointed at") {
  const Dataset data = example();
  Walk walk(data);
  walk.perform(
      {action::AssumeMembership{test::change("=new:GM000A,GM000B")}, action::SelectPartnership{"new"}});
  const Snapshot chosen = walk.state.now;
  walk.perform({action::ResetWhatIf{}, action::Undo{}});
  CHECK(walk.state.now == chosen);
  walk.perform({action::Hover{std::nullopt, "new", false}});
  REQUIRE(walk.state.hovered_partnership);
  walk.perform({action::Undo{}, action::Undo{}});
  CHECK(walk.state.now.what_if.empty());
  CHECK_FALSE(walk.state.hovered_partnership);
}

TEST_CASE("the next state can be dropped: nothing is remembered until it is recorded") {
  const Dataset data = example();
  Walk walk(data);
  walk.perform({action::TogglePartnership{"west"}});
  const History before = walk.history;
  const AppState undone = before.next(walk.state, action::Undo{}, data);
  CHECK(undone.now == initial_app_state(data, 1000, 600).now);
  CHECK(before.undo_steps() == 1);
  walk.history.record(action::Undo{}, walk.state.now, undone.now);
  CHECK(walk.history.undo_steps() == 0);
}

TEST_CASE("the oldest of very many steps are forgotten") {
  const Dataset data = example();
  Walk walk(data);
  walk.perform({action::SetLabels{false}});
  for (int i = 0; i < 500; ++i) walk.perform({action::TogglePartnership{"west"}});
  CHECK(walk.history.undo_steps() == 500);
  walk.perform(std::vector<Action>(501, action::Undo{}));
  CHECK_FALSE(walk.state.now.map.labels);
}
