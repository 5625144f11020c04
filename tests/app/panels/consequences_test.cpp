#include "app/panels/consequences.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}, {"east", "BD"}}, "A",
                                   {{'B', "PV02"}})};

  bool sees(const char* words) const { return driver.sees(words, "consequences"); }
  void assume(analysis::MembershipChange::Kind kind, const char* partnership, const char* code) {
    driver.perform(action::AssumeMembership{{kind, partnership, {code}}});
  }
};

using Kind = analysis::MembershipChange::Kind;

}  // namespace

TEST_CASE_FIXTURE(Fixture, "there are consequences once switches are on view or something is assumed") {
  CHECK(driver.text("consequences").empty());
  driver.perform(action::Select{"GM000B"});
  CHECK(driver.text("consequences").empty());
  driver.perform(action::SetWhatIfSwitches{true});
  CHECK(sees("Nothing has changed yet"));
  driver.perform(action::Select{});
  CHECK(driver.text("consequences").empty());
  assume(Kind::join, "east", "GM000A");
  CHECK(sees("What changes for A?"));
}

TEST_CASE_FIXTURE(Fixture, "what changes stands beside what was, and what stays is named as such") {
  assume(Kind::join, "east", "GM000A");
  driver.perform(action::SelectPartnership{"east"});
  driver.resize(1280, 2600);
  driver.frames(3);
  const auto after = [&](const char* row) { return driver.end_of_row(row, "consequences"); };
  CHECK(sees("A in east"));
  CHECK(after("regional partnerships") == "3");
  CHECK(after("partner municipalities") == "3");
  CHECK(after("provinces") == "2");
  CHECK(sees("New partner D"));
  CHECK(sees("More or less often together with A B (from 1 to 2)"));
  CHECK(after("km²") == "6");
  CHECK(sees("What A will pay to east is not known."));
  CHECK(after("west and east") == "1");
  assume(Kind::leave, "east", "GM000A");
  CHECK(driver.text("consequences").empty());
}

TEST_CASE_FIXTURE(Fixture, "each assumption can be taken back, a new partnership too") {
  assume(Kind::join, "east", "GM000A");
  assume(Kind::create, "plan", "GM000C");
  driver.perform(action::Select{});
  CHECK(sees("C together in ‘plan’"));
  driver.forget();
  driver.click_at(driver.find_first("×", "consequences").center());
  CHECK(driver.actions == Lines{R"({"do":"remove_partnership","id":"plan"})"});
  driver.click("×", "consequences");
  CHECK(driver.actions.back() == R"({"do":"what_if","change":"-GM000A:east"})");
  CHECK(driver.workspace().what_if().empty());
}

TEST_CASE_FIXTURE(Fixture, "a new partnership can be named on its card") {
  assume(Kind::create, "plan", "GM000C");
  const Box name = driver.find("Name", "details");
  driver.click_at({name.min_x + 30, name.max_y + 16});
  driver.type("Noord");
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.actions.back() == R"({"do":"name_partnership","id":"plan","name":"Noord"})");
  CHECK(driver.sees("Noord", "consequences"));
}
