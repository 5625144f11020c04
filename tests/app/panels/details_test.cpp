// Tests of the cards: what they show of a selection, and which actions they offer.
#include "app/panels/details.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

/// A is the focus; "north" has a partial member and a role, "square" the same members as "west" has.
Dataset dataset() {
  Dataset result = ascii_dataset({"AABB", "CCDD"},
                                 {{"north", "AB", "D"}, {"west", "AC"}, {"square", "AC"}, {"east", "BD"}},
                                 "A", {{'B', "PV02"}});
  const std::vector<std::string> names = {"Assen", "Borger", "Coevorden", "Diever"};
  for (std::size_t i = 0; i < names.size(); ++i) result.municipalities[i].name = names[i];
  Partnership& north = result.partnerships[0];
  north.roles.push_back({1, LocalText("voorzitter", {{"en", "chair"}})});
  north.source = "Deed of 2012";
  north.contributions.push_back({"plan", 5000});
  return result;
}

struct Fixture {
  PanelDriver driver{dataset()};

  void select(const char* code) { driver.perform(action::Select{code}); }
  bool card_sees(const char* words) const { return driver.sees(words, "details"); }
  bool is_member(PartnershipIndex p, MunicipalityIndex m) const {
    return driver.workspace().dataset().partnerships[p].has_member(m);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "without a selection the side says what can be clicked") {
  CHECK(driver.sees("Click a municipality, a partnership or a figure", "help"));
  CHECK(driver.text("details").empty());
}

TEST_CASE_FIXTURE(Fixture, "the card of a municipality names what it shares with the focus, and what not") {
  select("GM000B");
  CHECK(card_sees("Province PV02 · 2,000 inhabitants in 2017 · 2 km²"));
  CHECK(card_sees("Shares 1 of the 3 regional partnerships of Assen"));
  const std::string card = driver.text("details");
  CHECK(card.find("Shared with Assen") < card.find("north"));
  CHECK(card.find("north") < card.find("Assen, not Borger"));
  CHECK(card.find("Assen, not Borger") < card.find("west"));
  CHECK(card.find("square") < card.find("Borger, not Assen"));
  CHECK(card.find("Borger, not Assen") < card.find("east"));
  CHECK(driver.end_of_row("north", "details") == "chair");
  select("GM000D");
  CHECK(driver.end_of_row("north", "details") == "partly");
}

TEST_CASE_FIXTURE(Fixture, "the card of the focus compares with nobody and tells what it pays") {
  select("GM000A");
  CHECK(card_sees("Takes part in"));
  CHECK_FALSE(card_sees("Compare with"));
  CHECK(card_sees("€ 5,000 a year, € 5.00 per inhabitant"));
}

TEST_CASE_FIXTURE(Fixture, "a municipality can be compared, put in the middle, or widened to its zone") {
  select("GM000B");
  driver.click("Compare with Assen", "details");
  CHECK(driver.actions == Lines{R"({"do":"partner","code":"GM000B"})", R"({"do":"view","name":"partner"})"});
  // The comparison counts all regional partnerships: what is on the map makes no area there.
  CHECK_FALSE(card_sees("Whole area"));
  driver.perform(action::SetView{scene::View::overlay});
  driver.forget();
  driver.click("Whole area", "details");
  CHECK(driver.actions == Lines{R"({"do":"select_zone","ids":["north","east"]})"});
  driver.forget();
  select("GM000B");
  driver.click("Put in the middle", "details");
  CHECK(driver.actions == Lines{R"({"do":"focus","code":"GM000B"})"});
}

TEST_CASE_FIXTURE(Fixture, "a row of a card leads to the partnership, a name to the municipality") {
  select("GM000B");
  driver.point_at("north", "details");
  CHECK(driver.state().hovered_partnership == PartnershipIndex{0});
  CHECK(driver.sees("Deed of 2012", "##Tooltip"));
  driver.click("north", "details");
  CHECK(driver.actions == Lines{R"({"do":"select_region","id":"north"})"});
  driver.forget();
  driver.point_at("Assen, Borger", "details");  // its middle
  CHECK(driver.state().hovered == MunicipalityIndex{1});
  driver.click("Assen,", "details");
  CHECK(driver.actions == Lines{R"({"do":"select","code":"GM000A"})"});
}

TEST_CASE_FIXTURE(Fixture, "the cross closes a card") {
  select("GM000B");
  driver.click("×", "details");
  CHECK(driver.actions == Lines{R"({"do":"select","code":null})"});
  CHECK(driver.text("details").empty());
}

TEST_CASE_FIXTURE(Fixture, "the card of a partnership tells its members, size, provinces and equals") {
  driver.perform(action::SelectPartnership{"north"});
  CHECK(card_sees("2 municipalities · 4 km² · 3,000 inhabitants"));
  CHECK(card_sees("Across the province border (municipalities)"));
  CHECK(card_sees("Members Assen, Borger"));
  CHECK(card_sees("Partly Diever"));
  CHECK(card_sees("Roles Borger (chair)"));
  CHECK(card_sees("Contribution of Assen € 5,000 a year"));
  CHECK(card_sees("Deed of 2012"));
  CHECK_FALSE(card_sees("Exactly the same members"));
  driver.perform(action::SelectPartnership{"west"});
  CHECK(card_sees("Exactly the same members"));
  CHECK_FALSE(card_sees("Contribution of Assen"));
}

TEST_CASE_FIXTURE(Fixture, "a partnership can be taken off the map, shown alone, and compared with another") {
  driver.perform(action::SelectPartnership{"north"});
  driver.click("Off the map", "details");
  CHECK(driver.actions == Lines{R"({"do":"toggle_region","id":"north"})"});
  CHECK(card_sees("On the map"));
  driver.forget();
  driver.click("Only this one", "details");
  CHECK(driver.actions == Lines{R"({"do":"show_only","ids":["north"]})", R"({"do":"fit"})"});
  driver.forget();
  driver.click("Compare with another", "details");
  driver.click("east", "##Combo");
  CHECK(driver.actions == Lines{R"({"do":"select_pair","a":"north","b":"east"})"});
}

TEST_CASE_FIXTURE(Fixture, "the card of a pair tells what both have and what only one has") {
  driver.perform(action::SelectPair{"north", "east"});
  CHECK(card_sees("north and east"));
  CHECK(card_sees("they share 33% of the municipalities"));
  CHECK(card_sees("In both (1) Borger 2 km² · 2,000 inhabitants"));
  CHECK(card_sees("Only north (1) Assen"));
  CHECK(card_sees("Only east (1) Diever"));
  driver.perform(action::SelectPair{"west", "square"});
  CHECK(card_sees("Only west (0) none"));
}

TEST_CASE_FIXTURE(Fixture, "the card of a zone names its municipalities and its partnerships") {
  driver.perform(action::SelectZone{{"west", "square"}});
  CHECK(card_sees("Area of 1 municipality"));
  CHECK(card_sees("In exactly these 2 partnerships on the map"));
  CHECK(card_sees("Municipalities (1) Coevorden"));
}

TEST_CASE_FIXTURE(Fixture,
                  "switches of a municipality's card make it join and leave, and mark what is assumed") {
  select("GM000B");
  driver.click("What if membership changes?", "details");
  CHECK(driver.actions == Lines{R"({"do":"what_if_switches","open":true})"});
  driver.forget();
  const Box west = driver.find_first("west", "details");
  driver.click_at(west.center());
  CHECK(driver.actions == Lines{R"({"do":"what_if","change":"+GM000B:west"})"});
  CHECK(is_member(1, 1));
  CHECK(driver.end_of_row("what if", "details") == "what if");
  CHECK(driver.sees("What if", "status"));
  driver.click_at(west.center());
  CHECK_FALSE(is_member(1, 1));
  CHECK_FALSE(card_sees("what if"));
  CHECK(driver.workspace().what_if().empty());
}

TEST_CASE_FIXTURE(Fixture, "no switch moves away when one of them is used") {
  const auto stays = [&](const char* used, const std::vector<const char*>& rows) {
    std::vector<Box> before;
    for (const char* row : rows) before.push_back(driver.find_first(row, "details"));
    driver.click_at(driver.find_first(used, "details").center());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CAPTURE(rows[i]);
      CHECK(driver.find_first(rows[i], "details") == before[i]);
    }
  };
  driver.perform(action::SetWhatIfSwitches{true});
  select("GM000D");
  for (const char* used : {"west", "square", "north", "west"})
    stays(used, {"north", "west", "square", "east"});
  driver.perform(action::ResetWhatIf{});
  // The members of a partnership and their neighbours keep their order, whoever leaves or joins.
  driver.perform(action::SelectPartnership{"west"});
  for (const char* used : {"Coevorden", "Diever", "Coevorden"})
    stays(used, {"Assen", "Coevorden", "Borger", "Diever"});
}

TEST_CASE_FIXTURE(Fixture, "switches of a partnership's card are for its members and their neighbours") {
  driver.perform(action::SelectPartnership{"west"});
  driver.click("What if membership changes?", "details");
  driver.forget();
  CHECK(card_sees("Members Assen Coevorden Neighbouring municipalities Borger Diever"));
  driver.click_at(driver.find_first("Coevorden", "details").center());
  CHECK(driver.actions == Lines{R"({"do":"what_if","change":"-GM000C:west"})"});
  CHECK_FALSE(is_member(1, 2));
  // The last member cannot leave.
  driver.forget();
  driver.click_at(driver.find_first("Assen", "details").center());
  CHECK(driver.actions.empty());
  CHECK(is_member(1, 0));
}
