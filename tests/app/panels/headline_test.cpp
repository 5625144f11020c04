#include "app/panels/headline.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

TEST_CASE("a hall sees the headline, the map and its legend; the cross and the keys lead back") {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}})};
  driver.perform(action::Select{"GM000B"});
  const std::string bar = driver.text("top");
  CHECK_FALSE(driver.text("details").empty());
  driver.perform(action::SetChamber{true});
  const auto view = driver.workspace().scenes().presentation(driver.state().now.map);
  CHECK(driver.sees(view->caption().title.substr(0, 10), "headline"));
  for (const char* hidden : {"top", "list", "details", "status", "help"}) CHECK(driver.text(hidden).empty());
  CHECK_FALSE(window_page(driver.state()).side_titled);
  CHECK(window_page(driver.state()).side);
  driver.click("×", "headline");
  CHECK(driver.commands == Lines{"chamber"});
  for (const input::Command command : {input::Command::chamber, input::Command::clear})
    CHECK(input::action_of(command, driver.state(), {}) == Action(action::SetChamber{false}));
  driver.perform(action::SetChamber{false});
  CHECK(driver.text("top") == bar);
  CHECK_FALSE(driver.text("details").empty());
}

TEST_CASE("the bar offers it with its key") {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}})};
  driver.point_at("Aa", "top");
  CHECK(driver.sees("Large for the hall (F11)", "##Tooltip"));
  driver.click("Aa", "top");
  CHECK(driver.commands == Lines{"chamber"});
}
