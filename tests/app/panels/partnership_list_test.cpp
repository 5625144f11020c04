#include "app/panels/partnership_list.h"

#include <doctest/doctest.h>

#include "app/panels/panel_theme.h"
#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

/// A is the focus and lies in another province than B; the network has no territory.
Dataset dataset() {
  Dataset result =
      ascii_dataset({"AABB", "CCDD"},
                    {{"north", "AB"}, {"west", "AC"}, {"east", "BD"}, {"network", "AD", "", Scope::network}},
                    "A", {{'B', "PV02"}});
  result.categories = {{"roads", LocalText("Wegen", {{"en", "Roads"}})},
                       {"water", LocalText("Water")},
                       {"empty", LocalText("Leeg", {{"en", "Empty"}})}};
  for (Partnership& p : result.partnerships) p.category = p.id == "west" ? "water" : "roads";
  return result;
}

struct Fixture {
  PanelDriver driver{dataset()};

  /// Where the switch of a row is: after the number of members.
  Point switch_of(const std::string& name) const {
    return {kListWidthPx - 14 - 24, driver.find(name, "list").center().y};
  }
  std::string shown() const {
    std::string ids;
    for (const PartnershipIndex p : driver.state().now.map.shown)
      ids += driver.workspace().dataset().partnerships[p].id + " ";
    return ids;
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "partnerships stand below their category, with the number of their members") {
  const std::string list = driver.text("list");
  const auto at = [&](const char* words) { return list.find(words); };
  CHECK(at("Roads") < at("north"));
  CHECK(at("north") < at("east"));
  CHECK(at("east") < at("Water"));
  CHECK(at("Water") < at("west"));
  CHECK(at("Empty") == std::string::npos);
  CHECK(driver.end_of_row("north", "list") == "2");
  CHECK(driver.end_of_row("network", "list") == "network");
}

TEST_CASE_FIXTURE(Fixture, "a switch puts a partnership on the map and takes it off") {
  CHECK(driver.sees("3 partnerships on the map", "list"));
  driver.click_at(switch_of("west"));
  CHECK(driver.actions == Lines{R"({"do":"toggle_region","id":"west"})"});
  CHECK(shown() == "north east ");
  CHECK(driver.sees("2 partnerships on the map", "list"));
  CHECK(driver.sees("Put on the map", "##Tooltip"));
  driver.click_at(switch_of("west"));
  CHECK(shown().find("west") != std::string::npos);
  CHECK(driver.sees("Take off the map", "##Tooltip"));
}

TEST_CASE_FIXTURE(Fixture, "a switch tells by its colour whether it is on") {
  const auto around = [&](Point p) { return Box{p.x - 14, p.y - 8, p.x + 14, p.y + 8}; };
  const ImU32 on = packed(panel_theme::kSwitchOn);
  CHECK(sees_color(on, around(switch_of("west"))));
  driver.click_at(switch_of("west"));
  CHECK_FALSE(sees_color(on, around(switch_of("west"))));
  CHECK(sees_color(on, around(switch_of("north"))));
}

TEST_CASE_FIXTURE(Fixture,
                  "where a view counts all regional partnerships, the list says so and has no switches") {
  for (const scene::View view : {scene::View::overlap, scene::View::border, scene::View::partner}) {
    driver.perform(action::SetView{view});
    CHECK(driver.sees("All regional partnerships count here.", "list"));
    CHECK_FALSE(driver.sees("on the map", "list"));
    CHECK_FALSE(driver.sees("Main regions", "list"));
    driver.forget();
    driver.click_at(switch_of("west"));
    CHECK(driver.actions == Lines{R"({"do":"select_region","id":"west"})"});
  }
  // The figure below the map shows the choice, so that it can be made.
  driver.perform(action::SetDrawer{Drawer::matrix});
  CHECK(driver.sees("For the figure below it:", "list"));
  CHECK(driver.sees("Main regions", "list"));
}

TEST_CASE_FIXTURE(Fixture, "a partnership without territory has no switch") {
  driver.click_at(switch_of("network"));
  CHECK(driver.actions == Lines{R"({"do":"select_region","id":"network"})"});
}

TEST_CASE_FIXTURE(Fixture, "a click on a row selects the partnership, and pointing at it lights it up") {
  driver.point_at("east", "list");
  CHECK(driver.state().hovered_partnership == PartnershipIndex{2});
  CHECK(driver.sees("east 2 municipalities", "##Tooltip"));
  driver.click("east", "list");
  CHECK(driver.actions == Lines{R"({"do":"select_region","id":"east"})"});
  driver.move_to({640, 795});
  CHECK_FALSE(driver.state().hovered_partnership);
}

TEST_CASE_FIXTURE(Fixture, "buttons choose partnerships") {
  driver.click("None", "list");
  CHECK(shown().empty());
  CHECK(driver.sees("no partnership on the map", "list"));
  driver.click("With A", "list");
  CHECK(shown() == "north west ");
  driver.click("Across the province border", "list");
  CHECK(shown() == "north east ");
  driver.click("All", "list");
  CHECK(driver.state().now.map.shown.size() == 3);
  driver.click("Main regions", "list");
  CHECK(driver.actions.back() == R"({"do":"show","which":"headline"})");
}

TEST_CASE_FIXTURE(Fixture,
                  "a municipality that is carried to a row joins or leaves, and the list tells it before") {
  const auto carry_to = [&](const char* name) {
    driver.forget();
    driver.move_to({640, 400});
    driver.carried = MunicipalityIndex{3};  // D
    driver.press(true);
    driver.frames(2);
    driver.point_at(name, "list");
    driver.frames(2);
  };
  const auto drop = [&] {
    driver.press(false);
    driver.carried.reset();
    driver.frames(2);
  };
  carry_to("west");
  CHECK(driver.sees("D would join west", "##Tooltip"));
  drop();
  CHECK(driver.actions == Lines{R"({"do":"what_if","change":"+GM000D:west"})"});
  CHECK(driver.workspace().dataset().partnerships[1].has_member(3));
  CHECK(driver.end_of_row("west", "list") == "3");

  carry_to("east");
  CHECK(driver.sees("D would leave east", "##Tooltip"));
  drop();
  CHECK_FALSE(driver.workspace().dataset().partnerships[2].has_member(3));

  driver.perform(action::Undo{});
  driver.perform(action::Undo{});
  carry_to("Roads");
  CHECK(driver.sees("Drop on a partnership in the list", "##Tooltip"));
  drop();
  CHECK(driver.actions.empty());
}

TEST_CASE("a list of thousands draws what is seen of it, and the keyboard goes through it") {
  Dataset many = dataset();
  const Partnership north = many.partnerships.front();
  for (int i = 0; i < 3000; ++i) {
    Partnership copy = north;
    copy.id = "copy-" + std::to_string(i);
    copy.name = copy.short_name = LocalText("copy " + std::to_string(i));
    many.partnerships.push_back(std::move(copy));
  }
  PanelDriver driver(std::move(many));
  driver.perform(action::Show{action::Show::Which::all});
  CHECK(driver.state().now.map.shown.size() == 3003);
  CHECK(driver.sees("copy 5", "list"));
  CHECK_FALSE(driver.sees("copy 300", "list"));
  const ImDrawData& drawn = *ImGui::GetDrawData();
  for (int i = 0; i < drawn.CmdListsCount; ++i) CHECK(drawn.CmdLists[i]->VtxBuffer.Size < 20000);
  driver.ui().hold_keys(driver.panels().pass_keys(driver.state(), false));
  driver.frames(3);
  for (int i = 0; i < 60; ++i) driver.key(sf::Keyboard::Down);
  CHECK(driver.sees("copy 40", "list"));
  CHECK_FALSE(driver.sees("network", "list"));
}
