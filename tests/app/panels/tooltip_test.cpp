#include "app/panels/tooltip.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

constexpr const char* kTooltip = "##Tooltip";

std::vector<AsciiPartnership> partnerships() {
  std::vector<AsciiPartnership> result{{"north", "AB", "D"}, {"west", "AC"}};
  for (int i = 0; i < 9; ++i) result.push_back({"extra" + std::to_string(i), "CD"});
  return result;
}

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, partnerships())};

  /// The pointer on the map at a place (page px), on a municipality.
  void hover(const char* code, Point at, bool zone = false) {
    driver.move_to(at);
    driver.perform(action::Hover{code, std::nullopt, zone});
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture,
                  "it names the municipality, what it shares with the focus and what is on the map") {
  driver.perform(action::ShowOnly{{"north", "west"}});
  hover("GM000B", {600, 300});
  CHECK(driver.text(kTooltip).substr(0, 1) == "B");
  CHECK(driver.sees("shares 1 regional partnership with A", kTooltip));
  CHECK(driver.sees("On the map", kTooltip));
  CHECK(driver.sees("north", kTooltip));
  CHECK_FALSE(driver.sees("west", kTooltip));
  hover("GM000D", {600, 300});
  CHECK(driver.sees("north (partly)", kTooltip));
  hover("GM000A", {600, 300});
  CHECK_FALSE(driver.sees("shares", kTooltip));
}

TEST_CASE_FIXTURE(
    Fixture, "beside the card of the same municipality there is none, unless a click would do something") {
  driver.perform(action::Select{"GM000B"});
  hover("GM000B", {600, 300});
  CHECK(driver.text(kTooltip).empty());
  hover("GM000D", {600, 300});
  CHECK_FALSE(driver.text(kTooltip).empty());
  driver.perform(action::SelectPartnership{"west"});
  driver.perform(action::SetGathering{true});
  hover("GM000B", {600, 300});
  CHECK(driver.sees("B would join west", kTooltip));
}

TEST_CASE_FIXTURE(Fixture, "in a view that counts all regional partnerships it names those that are shared") {
  driver.perform(action::SetView{scene::View::overlap});
  driver.perform(action::Show{action::Show::Which::none});
  hover("GM000B", {600, 300});
  CHECK(driver.sees("Together with A", kTooltip));
  CHECK(driver.sees("north", kTooltip));
  CHECK_FALSE(driver.sees("On the map", kTooltip));
  driver.perform(action::SetFocus{"GM000B"});
  hover("GM000C", {600, 300});
  CHECK(driver.sees("shares no regional partnership with B", kTooltip));
  CHECK_FALSE(driver.sees("Together", kTooltip));
}

TEST_CASE_FIXTURE(Fixture, "it names eight partnerships at most, and says how many more there are") {
  driver.perform(action::Show{action::Show::Which::all});
  hover("GM000C", {600, 300});
  CHECK(driver.sees("extra", kTooltip));
  CHECK(driver.sees("and 2 more", kTooltip));
}

TEST_CASE_FIXTURE(Fixture, "a zone that is pointed at is told as a whole") {
  driver.perform(action::ShowOnly{{"north", "west"}});
  hover("GM000B", {600, 300}, true);
  CHECK(driver.sees("Area of 1 municipality", kTooltip));
  CHECK(driver.sees("north", kTooltip));
}

TEST_CASE_FIXTURE(Fixture, "it stands beside the pointer and inside the window, wherever the pointer is") {
  for (const Point at : {Point{400, 100}, Point{940, 100}, Point{400, 740}, Point{880, 740}}) {
    hover("GM000B", at);
    const Box name = driver.find("B", kTooltip);
    const Box first = driver.find("shares 1 regional partnership with A", kTooltip);
    CHECK_FALSE(Box{name.min_x, name.min_y, first.max_x, first.max_y}.contains(at));
    CHECK(first.max_x < 1280);
    CHECK(first.max_y < 800);
    CHECK(std::abs(name.min_x - at.x) < 320);
  }
}

TEST_CASE_FIXTURE(Fixture, "there is none while the pointer is off the map") {
  hover("GM000B", {640, 795});
  CHECK(driver.text(kTooltip).empty());
}
