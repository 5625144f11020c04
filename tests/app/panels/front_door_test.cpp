#include "app/panels/front_door.h"

#include <doctest/doctest.h>

#include <array>

#include "app/panels/front_door_layout.h"
#include "app/state/window_layout.h"
#include "support/ascii_map.h"
#include "support/panel_driver.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::panels;
using namespace rk::test;

namespace {

struct Fixture {
  PanelDriver driver{ascii_dataset({"AABB", "CCDD"}, {{"north", "AB"}, {"west", "AC"}})};

  void open(bool with_story = true) {
    driver.panels().front_door().open(with_story);
    driver.frames();
  }
};

PageBox on_page(const AppState& state, const Dataset& dataset) {
  const MapBox& area = dataset.coverage->face_box.at(state.now.map.focus);
  const scene::Viewport view = viewport(state);
  PageBox box;
  box.add(view.to_page({area.min_x, area.min_y}));
  box.add(view.to_page({area.max_x, area.max_y}));
  return box;
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "three cards, of which each calls what it names") {
  CHECK(driver.text("front_door").empty());
  open();
  const PagePoint story(driver.find("Tell the story", "front_door").center());
  CHECK(driver.panels().front_door().covers(story));
  driver.click("Tell the story", "front_door");
  driver.click("See what it shares with A", "front_door");
  driver.click("What if", "front_door");
  CHECK(driver.commands == Lines{"story", "find_municipality", "what_if"});
  driver.panels().front_door().close();
  driver.frames();
  CHECK(driver.text("front_door").empty());
  CHECK_FALSE(driver.panels().front_door().covers(story));
}

TEST_CASE_FIXTURE(Fixture, "where there is no story, none is offered") {
  open(false);
  CHECK_FALSE(driver.sees("Tell the story", "front_door"));
  CHECK(driver.sees("Choose a municipality", "front_door"));
}

TEST_CASE_FIXTURE(Fixture, "the keys reach the cards first, and Enter begins") {
  open();
  driver.ui().hold_keys(driver.panels().pass_keys(driver.state(), false));
  driver.frames();
  CHECK(driver.panels().front_door_has_keys());
  driver.key(sf::Keyboard::Right);
  driver.key(sf::Keyboard::Enter);
  CHECK(driver.commands == Lines{"find_municipality"});
  driver.panels().front_door().close();
  CHECK(driver.panels().pass_keys(driver.state(), false));  // the list comes next
}

TEST_CASE("the cards leave free the focus and the buttons, in every window that has room for them") {
  const Dataset& data = shipped_dataset();
  int shown = 0;
  for (const auto& [width, height] : {std::array{1280.0, 720.0},
                                      {1366.0, 768.0},
                                      {1920.0, 1080.0},
                                      {1024.0, 768.0},
                                      {800.0, 600.0},
                                      {600.0, 1000.0},
                                      {640.0, 480.0},
                                      {400.0, 300.0}}) {
    const AppState state = initial_app_state(data, width, height);
    const WindowLayout parts = window_layout(state);
    for (const std::size_t count : {2U, 3U}) {
      const std::vector<PageBox> cards = front_door_cards(state, data, count);
      CAPTURE(width);
      if (cards.empty()) continue;
      ++shown;
      REQUIRE(cards.size() == count);
      for (std::size_t i = 0; i < count; ++i) {
        CHECK(parts.map.contains({cards[i].min_x, cards[i].min_y}));
        CHECK(parts.map.contains({cards[i].max_x, cards[i].max_y}));
        CHECK_FALSE(cards[i].intersects(on_page(state, data)));
        CHECK_FALSE(cards[i].intersects(parts.map_buttons));
        if (i > 0) CHECK_FALSE(cards[i].intersects(cards[i - 1]));
      }
    }
  }
  CHECK(shown >= 10);
  const AppState usual = initial_app_state(data, 1280, 720);
  CHECK(front_door_cards(usual, data, 3).front().min_y > on_page(usual, data).max_y);  // in the lower part
  CHECK(front_door_cards(initial_app_state(data, 400, 300), data, 3).empty());
}
