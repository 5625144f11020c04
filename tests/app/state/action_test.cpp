#include "app/state/action.h"

#include <doctest/doctest.h>

#include "base/clean_text.h"
#include "support/changes.h"

using namespace rk;
using namespace rk::app;

namespace {

std::string first_problem(const std::string& line) {
  Diagnostics found;
  const auto action = parse_action(line, "s.jsonl", "7", found);
  REQUIRE_FALSE(action.has_value());
  REQUIRE(found.size() == 1);
  CHECK(found[0].file == "s.jsonl");
  CHECK(found[0].place.substr(0, 1) == "7");
  return found[0].key;
}

}  // namespace

TEST_CASE("every action comes back from its line") {
  const std::vector<Action> actions = {
      action::TogglePartnership{"salland"},
      action::ShowOnly{{"a", "b"}},
      action::ShowOnly{{}},
      action::Show{action::Show::Which::all},
      action::Show{action::Show::Which::none},
      action::Show{action::Show::Which::headline},
      action::Show{action::Show::Which::with_focus},
      action::Show{action::Show::Which::cross_province},
      action::Select{"GM1773"},
      action::Select{std::nullopt},
      action::Hover{"GM0150", std::nullopt, false},
      action::Hover{std::nullopt, "dowr", false},
      action::Hover{"GM0150", std::nullopt, true},
      action::Zoom{2, MapPoint{207123.4567, 474000.1}},
      action::Zoom{1.0 / 3, std::nullopt},
      action::Pan{{-12.5, 1e-7}},
      action::MoveTo{{207000, 474000}, 123.456789012345},
      action::Fit{},
      action::Home{},
      action::Resize{1920, 1080},
      action::SetView{scene::View::upset},
      action::SetFocus{"GM0150"},
      action::SetPartner{"GM1773"},
      action::SetPartner{std::nullopt},
      action::SetPalette{scene::PaletteName::grey},
      action::SetPatterns{false},
      action::SetEncoding{scene::EncodingChoice::ribbons},
      action::Pin{"salland", true},
      action::Pin{"dowr", false},
      action::SortTable{{scene::SortColumn::per_inhabitant, true}},
      action::SetLabels{true},
      action::SetPanel{false},
      action::Undo{},
      action::Redo{},
      action::SelectPartnership{"salland"},
      action::SelectZone{{"salland", "dowr"}},
      action::SelectPair{"salland", "dowr"},
      action::AssumeMembership{test::change("+GM0150:regio-zwolle")},
      action::ResetWhatIf{},
      action::SetLanguage{"en"},
      action::SetScale{1.5},
      action::SetDetails{false},
      action::SetDrawer{Drawer::none},
      action::SetDrawer{Drawer::upset},
      action::SetWhatIfSwitches{true},
      action::SetChamber{true},
      action::NamePartnership{"plan", "Plan ‘Noord’"},
      action::RemovePartnership{"plan"},
      action::SetGathering{true},
      action::AssumeMembership{
          {analysis::MembershipChange::Kind::create, "plan", {"GM000A", "GM000B"}, "Plan ‘Noord’"}},
  };
  for (const Action& action : actions) {
    const std::string line = print_action(action);
    CAPTURE(line);
    CHECK(line.find('\n') == std::string::npos);
    Diagnostics found;
    const auto back = parse_action(line, "s", "1", found);
    CHECK(found.empty());
    REQUIRE(back.has_value());
    CHECK(*back == action);
  }
}

TEST_CASE("the lines of the interface's description are understood") {
  Diagnostics found;
  CHECK(parse_action(R"({"do": "toggle_region", "id": "salland"})", "s", "1", found) ==
        Action(action::TogglePartnership{"salland"}));
  CHECK(parse_action(R"({"do":"select","code":"GM1773"})", "s", "1", found) ==
        Action(action::Select{"GM1773"}));
  CHECK(parse_action(R"({"do":"zoom","factor":2,"at":[1,2]})", "s", "1", found) ==
        Action(action::Zoom{2, MapPoint{1, 2}}));
  CHECK(parse_action(R"({"do":"view","name":"overlap"})", "s", "1", found) ==
        Action(action::SetView{scene::View::overlap}));
  CHECK(parse_action(R"({"do":"what_if","change":"+GM0150:regio-zwolle"})", "s", "1", found) ==
        Action(action::AssumeMembership{test::change("+GM0150:regio-zwolle")}));
  CHECK(parse_action(R"({"do":"drawer","show":"matrix"})", "s", "1", found) ==
        Action(action::SetDrawer{Drawer::matrix}));
  CHECK(found.empty());
}

TEST_CASE("a bad line is one diagnostic that says what is wrong") {
  CHECK(first_problem("{") == "action_not_json");
  CHECK(first_problem("[]") == "action_not_json");
  CHECK(first_problem("{}") == "action_no_kind");
  CHECK(first_problem(R"({"do":3})") == "action_no_kind");
  CHECK(first_problem(R"({"do":"dance"})") == "action_unknown");
  CHECK(first_problem(R"({"do":"toggle_region"})") == "missing_key");
  CHECK(first_problem(R"({"do":"toggle_region","id":3})") == "wrong_type_text");
  CHECK(first_problem(R"({"do":"show_only","ids":["a",1]})") == "wrong_type_text");
  CHECK(first_problem(R"({"do":"show","which":"some"})") == "unknown_word");
  CHECK(first_problem(R"({"do":"zoom","factor":0})") == "not_positive");
  CHECK(first_problem(R"({"do":"zoom","factor":2,"at":[1]})") == "not_a_point");
  CHECK(first_problem(R"({"do":"pan","by":[1e999,0]})") == "action_not_json");
  CHECK(first_problem(R"({"do":"view","name":"globe"})") == "unknown_word");
  CHECK(first_problem(R"({"do":"resize","width":-1,"height":3})") == "not_positive");
  CHECK(first_problem(R"({"do":"language","name":"Frans"})") == "not_a_language");
  CHECK(first_problem(R"({"do":"drawer","show":"map"})") == "unknown_word");
  CHECK(first_problem(R"({"do":"scale","factor":-2})") == "not_positive");
  CHECK(first_problem(R"({"do":"select_pair","a":"dowr"})") == "missing_key");
  CHECK(first_problem(R"({"do":"fit","to":"all"})") == "unknown_key");
  CHECK(first_problem(R"({"do":"fit","do":"home"})") == "json_duplicate_key");
}

TEST_CASE("a message about a bad line has no character that a terminal obeys") {
  for (const std::string line :
       {R"({"do":"\u009b31m"})", R"({"do":"fit","\u202eto":"all"})", R"({"do":"language","name":"\u001b"})",
        R"({"do":"view","name":"\u2028"})"}) {
    Diagnostics found;
    CHECK_FALSE(parse_action(line, "s", "1", found));
    REQUIRE(found.size() == 1);
    for (const auto& argument : found[0].arguments) CHECK(is_clean(argument.second));
  }
}
