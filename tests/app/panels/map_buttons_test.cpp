#include "app/panels/map_buttons.h"

#include <doctest/doctest.h>

#include "app/state/window_layout.h"
#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}})};

  /// The middle of the i-th button from below, px.
  Point place(int i) const {
    const PageBox map = window_layout(driver.state()).map;
    return {map.max_x - 12 - 22, map.max_y - 12 - 22 - 44.0 * i};
  }
  void click(int i) {
    driver.forget();
    driver.click_at(place(i));
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "nearer, further and everything in view: the buttons call what the keys call") {
  click(2);
  CHECK(driver.commands == Lines{"zoom_in"});
  click(1);
  CHECK(driver.commands.empty());  // the whole country is in view already
  driver.perform(action::Zoom{2, std::nullopt});
  click(1);
  CHECK(driver.commands == Lines{"zoom_out"});
  click(0);
  CHECK(driver.commands == Lines{"fit"});
  CHECK(driver.actions.empty());  // nothing below them was clicked
  driver.move_to(place(0));
  CHECK_FALSE(driver.on_scene());
}

TEST_CASE_FIXTURE(Fixture, "there are none on a figure, nor where they would fill the map") {
  driver.perform(action::SetView{scene::View::matrix});
  click(2);
  CHECK(driver.commands.empty());
  driver.perform(action::SetView{scene::View::overlay});
  driver.resize(640, 225);
  driver.frames(2);
  driver.move_to(place(0));
  CHECK(driver.on_scene());
}
