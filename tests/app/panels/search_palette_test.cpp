#include "app/panels/search_palette.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

constexpr const char* kSearch = "overlay_search";

Dataset dataset() {
  Dataset result = ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}});
  result.municipalities[1].name = "Súdwest";
  result.municipalities[2].name = "Zuidlaren";
  result.municipalities[3].name = "Zuidhorn";
  return result;
}

struct Fixture {
  PanelDriver driver{dataset()};

  Fixture() {
    driver.panels().overlays().open_search();
    driver.frames();
  }
  bool is_open() const { return driver.ui().popup_open(); }
  std::optional<MunicipalityIndex> selected() const { return driver.state().now.map.selected; }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "before anything is typed the views are offered") {
  CHECK(driver.sees("Search a municipality, partnership, view or command", kSearch));
  CHECK(driver.sees("Matrix", kSearch));
}

TEST_CASE_FIXTURE(Fixture, "a name without its accents is found, and Enter goes there") {
  driver.type("sudw");
  CHECK(driver.sees("Súdwest", kSearch));
  driver.key(sf::Keyboard::Enter);
  CHECK_FALSE(is_open());
  CHECK(selected() == MunicipalityIndex{1});
  CHECK(driver.actions.front() == R"({"do":"select","code":"GM000B"})");
}

TEST_CASE_FIXTURE(Fixture, "arrows walk through the results, and round") {
  driver.type("zuid");
  driver.key(sf::Keyboard::Down);
  driver.key(sf::Keyboard::Enter);
  const auto second = selected();
  driver.panels().overlays().open_search();
  driver.frames();
  driver.type("zuid");
  driver.key(sf::Keyboard::Up);
  driver.key(sf::Keyboard::Up);
  driver.key(sf::Keyboard::Enter);
  CHECK(selected() != second);
  CHECK((second == MunicipalityIndex{2} || second == MunicipalityIndex{3}));
}

TEST_CASE_FIXTURE(Fixture, "a click takes a result; a partnership is selected") {
  driver.type("north");
  driver.click("north", kSearch);
  CHECK(std::holds_alternative<SelectedPartnership>(driver.state().now.selection));
  CHECK_FALSE(is_open());
}

TEST_CASE_FIXTURE(Fixture, "views and commands are given to the window") {
  driver.type("small maps");
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.commands == Lines{"view_multiples"});
  CHECK(driver.actions.empty());
}

TEST_CASE_FIXTURE(Fixture, "what is not there is said, and Enter does nothing then") {
  driver.type("qqqqqq");
  CHECK(driver.sees("Nothing found", kSearch));
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.actions.empty());
  CHECK(driver.commands.empty());
}

TEST_CASE_FIXTURE(Fixture, "Escape closes the box, and what was typed is gone the next time") {
  driver.type("zuid");
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(is_open());
  CHECK(driver.actions.empty());
  driver.panels().overlays().open_search();
  driver.frames();
  CHECK_FALSE(driver.sees("zuid", kSearch));
}

TEST_CASE_FIXTURE(Fixture, "a session that was used last is found by its name") {
  driver.key(sf::Keyboard::Escape);
  driver.panels().offer({{"/docs/begroting.jsonl"}, false});
  driver.panels().overlays().open_search();
  driver.frames();
  driver.type("begrot");
  CHECK(driver.sees("Session: begroting", kSearch));
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.opened == Lines{"/docs/begroting.jsonl"});
  CHECK(driver.actions.empty());
}
