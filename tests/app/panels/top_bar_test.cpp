#include "app/panels/top_bar.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}, {"all", "ABCD"}})};

  void open_menu() { driver.click("Menu", "top"); }
  bool menu_open() const { return driver.ui().popup_open(); }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a tab shows its view") {
  driver.click("Matrix", "top");
  CHECK(driver.actions == Lines{R"({"do":"view","name":"matrix"})"});
  CHECK(driver.state().now.map.view == scene::View::matrix);
}

TEST_CASE_FIXTURE(Fixture, "pointing at a tab tells what the view shows, and its key") {
  driver.point_at("Overlap", "top");
  CHECK(driver.sees("With whom most often (2)", "##Tooltip"));
}

TEST_CASE_FIXTURE(Fixture, "the search is in sight, and has a place even in the narrowest window") {
  driver.click("Find a", "top");
  CHECK(driver.commands == Lines{"search"});
  driver.forget();
  driver.resize(640, 400);
  driver.frames(2);
  const Box letters = driver.find("Aa", "top");
  driver.click_at({letters.min_x - 9 - 34.0 * 4 - 12 - 20, letters.center().y});
  CHECK(driver.commands == Lines{"search"});
}

TEST_CASE("where tabs have no room the views are a list") {
  PanelDriver driver(ascii_dataset({"AB"}, {{"both", "AB"}}), 2);
  CHECK_FALSE(driver.sees("Small maps", "top"));
  driver.click("Regions", "top");
  driver.click("Small maps", "##Combo");
  CHECK(driver.state().now.map.view == scene::View::multiples);
  CHECK(driver.sees("Small maps", "top"));
}

TEST_CASE_FIXTURE(Fixture, "undo and redo are buttons once there is something to undo") {
  const Box letters = driver.find("Aa", "top");
  // From right to left: letters, details, drawer, redo, undo; the last four are of one width.
  const auto button = [&](int from_right) {
    return Point{letters.min_x - 9 - 34.0 * from_right + 15, letters.center().y};
  };
  driver.click_at(button(4));
  CHECK(driver.actions.empty());
  driver.click("Matrix", "top");
  driver.move_to(button(4));
  CHECK(driver.sees("Undo", "##Tooltip"));
  driver.click_at(button(4));
  CHECK(driver.state().now.map.view == scene::View::overlay);
  driver.click_at(button(3));
  CHECK(driver.state().now.map.view == scene::View::matrix);
}

TEST_CASE_FIXTURE(Fixture, "an item of the menu gives its command and closes the menu") {
  open_menu();
  CHECK(driver.sees("Save a figure F12", "##Popup"));
  driver.click("Save a figure", "##Popup");
  CHECK(driver.commands == Lines{"save_figure"});
  CHECK_FALSE(menu_open());
}

TEST_CASE_FIXTURE(Fixture, "a submenu opens where the pointer rests, and its items change the state") {
  open_menu();
  driver.point_at("Language", "##Popup");
  driver.frames();
  driver.click("Nederlands", "##Menu");
  CHECK(driver.actions == Lines{R"({"do":"language","name":"nl"})"});
  CHECK(driver.sees("Regio’s", "top"));
  CHECK_FALSE(menu_open());
}

TEST_CASE_FIXTURE(Fixture, "Escape closes the whole menu, also where the pointer rests on a submenu") {
  for (const char* submenu : {"Language", "Size", "Colours", "Overlap"}) {
    CAPTURE(submenu);
    open_menu();
    driver.point_at(submenu, "##Popup");
    driver.frames();
    CHECK(driver.sees(submenu, "##Popup"));
    CHECK_FALSE(driver.text("##Menu").empty());
    driver.key(sf::Keyboard::Escape);
    CHECK_FALSE(menu_open());
    CHECK(driver.text("##").empty());
    driver.key(sf::Keyboard::Escape);
    CHECK_FALSE(menu_open());
  }
  // The rest of a submenu would show under the next box.
  driver.panels().overlays().open_search();
  driver.frames();
  driver.key(sf::Keyboard::Escape);
  CHECK_FALSE(menu_open());
  CHECK(driver.actions.empty());
}

TEST_CASE_FIXTURE(Fixture, "a click beside the menu closes it") {
  open_menu();
  driver.click_at({640, 500});
  CHECK_FALSE(menu_open());
  CHECK(driver.commands.empty());
}

TEST_CASE_FIXTURE(Fixture, "the sessions that were used last are a submenu, as far as there are any") {
  open_menu();
  driver.point_at("Recent sessions", "##Popup");
  driver.frames();
  CHECK(driver.text("##Menu").empty());
  CHECK_FALSE(driver.sees("Go on where you were", "##Popup"));
  driver.key(sf::Keyboard::Escape);
  driver.panels().offer({{"/docs/raad.jsonl", "/other/raad.jsonl"}, true});
  open_menu();
  CHECK(driver.sees("Go on where you were", "##Popup"));
  driver.point_at("Recent sessions", "##Popup");
  driver.frames();
  driver.click("/other", "##Menu");
  CHECK(driver.opened == Lines{"/other/raad.jsonl"});
}
