#include "app/panels/resumed_banner.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB"}, {{"north", "AB"}})};

  Fixture() {
    driver.notices.resumed = true;
    driver.perform(action::SetView{scene::View::matrix});
    driver.frames();
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "a window that goes on says so until that is read") {
  CHECK(driver.sees("Regiokaart stopped unexpectedly last time", "resumed"));
  driver.click("Go on", "resumed");
  CHECK(driver.text("resumed").empty());
  CHECK(driver.actions.empty());
  CHECK(driver.state().now.map.view == scene::View::matrix);
}

TEST_CASE_FIXTURE(Fixture, "the way back to the start is there, and can be undone") {
  driver.click("Start afresh", "resumed");
  CHECK(driver.text("resumed").empty());
  CHECK(driver.state().now.map.view == scene::View::overlay);
  driver.perform(action::Undo{});
  CHECK(driver.state().now.map.view == scene::View::matrix);
}

TEST_CASE_FIXTURE(Fixture, "what is wrong with the files comes first") {
  driver.notices.problems.assign(1, {Severity::error, "action_not_json", "file.json", "1", {}});
  driver.frames();
  CHECK(driver.text("resumed").empty());
}
