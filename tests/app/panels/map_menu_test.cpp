#include "app/panels/map_menu.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

constexpr const char* kMenu = "##Popup";

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}, {"alone", "B"}})};

  void open(MunicipalityIndex m) {
    driver.move_to({600, 300});
    driver.panels().open_map_menu(m, {600, 300});
    driver.frames();
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the menu stands where it was asked for, below the municipality's name") {
  open(1);
  CHECK(driver.text(kMenu).starts_with("B Compare with A"));
  CHECK(Box{600, 300, 800, 380}.contains(driver.find("Compare with A", kMenu).center()));
  driver.click("Compare with A", kMenu);
  CHECK(driver.actions == Lines{R"({"do":"partner","code":"GM000B"})", R"({"do":"view","name":"partner"})"});
  CHECK_FALSE(driver.ui().popup_open());
}

TEST_CASE_FIXTURE(Fixture, "the focus is not compared with itself") {
  open(0);
  driver.click("Compare with A", kMenu);
  driver.click("Put in the middle", kMenu);
  CHECK(driver.actions.empty());
}

TEST_CASE_FIXTURE(Fixture, "zooming in brings the municipality into the middle of the map") {
  open(3);
  driver.click("Zoom in on this municipality", kMenu);
  const Point middle = driver.workspace().dataset().coverage->face_box[3].center();
  CHECK(driver.state().now.camera.center == middle);
}

TEST_CASE_FIXTURE(Fixture, "the name can be copied") {
  open(2);
  driver.click("Copy the name", kMenu);
  CHECK(driver.clipboard == "C");
}

TEST_CASE_FIXTURE(Fixture, "it joins what it is not in, and leaves what it is in but would leave empty") {
  open(1);
  driver.point_at("What if B joins", kMenu);
  driver.frames();
  CHECK(driver.text("##Menu") == "west");
  driver.click("west", "##Menu");
  CHECK(driver.actions == Lines{R"({"do":"what_if","change":"+GM000B:west"})"});
  driver.forget();
  open(1);
  driver.point_at("What if B leaves", kMenu);
  driver.frames();
  CHECK(driver.text("##Menu") == "north west");
  driver.click("north", "##Menu");
  CHECK(driver.actions == Lines{R"({"do":"what_if","change":"-GM000B:north"})"});
}

TEST_CASE_FIXTURE(Fixture, "Escape closes it, also where the pointer rests on a submenu, time and again") {
  for (const char* submenu : {"What if B joins", "What if B leaves", "Zoom in"}) {
    open(1);
    driver.point_at(submenu, kMenu);
    driver.frames();
    driver.key(sf::Keyboard::Escape);
    CHECK_FALSE(driver.ui().popup_open());
    driver.key(sf::Keyboard::Escape);
    CHECK(driver.text("##").empty());
  }
  CHECK(driver.actions.empty());
}

TEST_CASE_FIXTURE(Fixture, "data without the municipality close its menu; other numbers change nothing") {
  open(3);
  driver.reload(ascii_dataset({"AABB", "CC.."}, {{"north", "AB"}}));
  driver.frames();
  CHECK_FALSE(driver.ui().popup_open());
  open(2);
  driver.reload(ascii_dataset({"CCDD"}, {{"south", "CD"}}, "C"));
  driver.frames();
  driver.click("Copy the name", kMenu);
  CHECK(driver.clipboard == "C");
}
