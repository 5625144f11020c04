#include "app/state/summary_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/state/update.h"
#include "scene/views/registry.h"
#include "support/changes.h"
#include "support/even_metrics.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::app;

namespace {

const test::EvenMetrics kMetrics;

std::string summary(const std::vector<Action>& actions, const std::string& language = "nl") {
  Workspace workspace(test::shipped_dataset(), test::shipped_texts, language, kMetrics);
  AppState state = initial_app_state(workspace.base(), 1280, 800);
  state.language = language;
  for (const Action& action : actions) {
    state = update(std::move(state), action, workspace.dataset());
    workspace.follow(state);
  }
  return summary_text(state, workspace);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a summary has the view's title, the finding and the source") {
  const std::string text = summary({action::SetView{scene::View::overlap}});
  CHECK(text.rfind("Deventer werkt het vaakst samen met Olst-Wijhe", 0) == 0);
  CHECK(has(text, "13 van de 19"));
  CHECK(has(text, "Bron: CBS / Kadaster"));
  CHECK(text.back() == '\n');
  CHECK_FALSE(has(text, "\n\n\n"));
}

TEST_CASE("every view has a title and a description to copy, in both languages, without keys or braces") {
  for (const scene::View view :
       {scene::View::overlay, scene::View::overlap, scene::View::border, scene::View::partner,
        scene::View::region, scene::View::matrix, scene::View::upset, scene::View::money}) {
    for (const std::string language : {"nl", "en"}) {
      CAPTURE(scene::views::view_name(view));
      const std::string text = summary({action::SetView{view}, action::Select{"GM0177"}}, language);
      CHECK(text.size() > 200);
      CHECK_FALSE(has(text, "summary."));
      CHECK_FALSE(has(text, "scene."));
      CHECK_FALSE(has(text, "{"));
    }
  }
}

TEST_CASE("what is selected is told") {
  CHECK(has(summary({action::Select{"GM1773"}}), "Olst-Wijhe (Overijssel, "));
  CHECK(has(summary({action::Select{"GM1773"}}),
            "Deelt 13 regionale samenwerkingsverbanden met Deventer: DOWR"));
  CHECK(has(summary({action::Select{"GM0150"}}), "Neemt deel aan 19 regionale samenwerkingsverbanden"));
  CHECK(has(summary({action::SelectPartnership{"cleantech-regio"}}),
            "Cleantech Regio: 8 gemeenten, 1.184 km²"));
  CHECK(has(summary({action::SelectPair{"cleantech-regio", "rivus"}}),
            "Cleantech Regio en RIVUS delen 1 gemeente: Deventer."));
  CHECK(has(summary({action::SelectPair{"regio-twente", "cleantech-regio"}}), "delen geen enkele gemeente"));
  CHECK(has(summary({action::ShowOnly{{"cleantech-regio", "dowr"}}, action::SelectZone{{"dowr"}}}),
            "Het gebied van DOWR: 2 gemeenten"));
  CHECK(has(summary({action::SelectPartnership{"g40"}}), "G40"));
}

TEST_CASE("a what-if says first that it is one") {
  const std::string text = summary({action::AssumeMembership{test::change("+GM0150:regio-zwolle")}});
  CHECK(text.rfind("Wat als: Deventer", 0) == 0);
  CHECK(has(text, "14 van de 20"));
}

TEST_CASE("the table of money and size goes into a spreadsheet: a line a row, the same cells in each") {
  const std::string text = summary({action::SetView{scene::View::money}});
  std::size_t lines = 0;
  std::set<std::ptrdiff_t> tabs;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
    const std::string line = text.substr(at, text.find('\n', at) - at);
    const std::ptrdiff_t count = std::count(line.begin(), line.end(), '\t');
    if (count == 0) continue;
    ++lines;
    tabs.insert(count);
  }
  CHECK(lines == 26);  // a heading and 25 partnerships
  CHECK(tabs.size() == 1);
  CHECK(has(text, "\t6.996.112\t68,96\n"));
}
