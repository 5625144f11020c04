#include "app/panels/around_map.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}, {"all", "ABCD"}}, "A",
                                   {{'B', "PV02"}})};
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the foot says the finding of the view, in a sentence") {
  const std::string overlay = driver.text("status");
  CHECK(overlay.back() == '.');
  driver.perform(action::SetView{scene::View::overlap});
  CHECK(driver.text("status") != overlay);
  driver.perform(action::Show{action::Show::Which::none});
  CHECK_FALSE(driver.text("status").empty());
}

TEST_CASE_FIXTURE(Fixture,
                  "under a what-if the foot says what is assumed, takes it back, and says what it changes") {
  driver.perform(action::SelectPartnership{"west"});
  driver.click("What if membership changes?", "details");
  driver.click_at(driver.find_first("B", "details").center());
  CHECK(driver.sees("What if: B in west", "status"));
  driver.point_at("What if", "status");
  CHECK(driver.sees("west then crosses the province border.", "##Tooltip"));
  driver.click("Back to how it is", "status");
  CHECK(driver.actions.back() == R"({"do":"reset_what_if"})");
  CHECK_FALSE(driver.sees("What if", "status"));
}

TEST_CASE_FIXTURE(Fixture, "the bar of the drawer changes its figure and closes it") {
  CHECK(driver.text("drawer").empty());
  driver.perform(action::SetDrawer{Drawer::matrix});
  driver.click("Combinations", "drawer");
  CHECK(driver.state().drawer == Drawer::upset);
  driver.click("×", "drawer");
  CHECK(driver.actions == Lines{R"({"do":"drawer","show":"upset"})", R"({"do":"drawer","show":"none"})"});
  CHECK(driver.text("drawer").empty());
}

TEST_CASE_FIXTURE(Fixture, "a message stands over the foot of the map") {
  driver.notices.message = "The summary has been copied.";
  driver.frames();
  const Box words = driver.find("The summary has been copied.", "message");
  const Box map = map_frame(driver.state());
  CHECK(map.contains(words.center()));
  CHECK(words.center().y > map.center().y);
}
