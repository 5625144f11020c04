#include "app/motion/view_motion.h"

#include <doctest/doctest.h>

#include "app/state/history.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::app;
using namespace rk::app::motion;

namespace {

struct Fixture {
  Dataset data = test::ascii_dataset({"AABB", "AACC"}, {{"west", "A"}, {"east", "BC"}});
  AppState state = initial_app_state(data, 1000, 600);
  History history;
  ViewMotion motion;
  double now = 10;

  void perform(const Action& action, bool dragged = false) {
    const Seen before = motion.seen(state, now);
    state = history.perform(std::move(state), action, data);
    motion.follow(action, before, state, dragged, now);
  }
  sf::Event mouse(sf::Event::EventType type, int x, int y) const {
    sf::Event event{};
    event.type = type;
    if (type == sf::Event::MouseMoved) {
      event.mouseMove = {x, y};
    } else {
      event.mouseButton = {sf::Mouse::Left, x, y};
    }
    return event;
  }
  std::optional<Action> fast_drag() {
    motion.drag(mouse(sf::Event::MouseButtonPressed, 100, 100), state, false, now);
    for (int i = 1; i <= 8; ++i) {
      now += 0.01;
      motion.drag(mouse(sf::Event::MouseMoved, 100 + 10 * i, 100), state, true, now);
    }
    return motion.drag(mouse(sf::Event::MouseButtonReleased, 180, 100), state, true, now);
  }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "the state is where the action put it at once, the drawing gets there later") {
  perform(action::MoveTo{{1000, 1000}, 8});
  CHECK(state.now.camera == Camera{{1000, 1000}, 8});
  CHECK(motion.moving());
  CHECK(motion.on_view(state, now).now.camera != state.now.camera);
  CHECK(motion.on_view(state, now).now.map == state.now.map);
  CHECK(motion.on_view(state, now + 1) == state);
  CHECK_FALSE(motion.moving());
}

TEST_CASE_FIXTURE(Fixture, "with reduced motion the drawing jumps, and no map is thrown") {
  motion.set_reduced(true);
  perform(action::MoveTo{{1000, 1000}, 8});
  CHECK_FALSE(motion.moving());
  CHECK_FALSE(fast_drag());
  motion.set_reduced(false);
  perform(action::Fit{});
  CHECK(motion.moving());
  motion.set_reduced(true);
  CHECK(motion.on_view(state, now) == state);
}

TEST_CASE_FIXTURE(Fixture, "what does not move the map, a drag and another frame set nothing in motion") {
  perform(action::Select{"GM000B"});
  perform(action::Pan{{100, 0}}, true);
  perform(action::Resize{1400, 800});
  perform(action::SetPanel{false});
  CHECK_FALSE(motion.moving());
}

TEST_CASE_FIXTURE(Fixture, "a fast drag throws the map on the way it went") {
  const auto thrown = fast_drag();
  REQUIRE(thrown);
  const auto* pan = std::get_if<action::Pan>(&*thrown);
  REQUIRE(pan != nullptr);
  CHECK(pan->by.x < 0);  // the pointer went right, so what lies left comes into view
  CHECK(pan->by.y == doctest::Approx(0));
  perform(*thrown);
  CHECK(motion.moving());
  const AppState halfway = motion.on_view(state, now + 0.1);
  CHECK(halfway.now.camera.center.x > state.now.camera.center.x);
  CHECK(motion.on_view(state, now + 2) == state);
}

TEST_CASE_FIXTURE(Fixture, "a drag that came to rest does not") {
  motion.drag(mouse(sf::Event::MouseButtonPressed, 100, 100), state, false, now);
  motion.drag(mouse(sf::Event::MouseMoved, 300, 100), state, true, now + 0.02);
  CHECK_FALSE(motion.drag(mouse(sf::Event::MouseButtonReleased, 300, 100), state, true, now + 1));
}

TEST_CASE_FIXTURE(Fixture, "a press holds a moving map where it is, as an action") {
  CHECK_FALSE(motion.hold(state, now));
  const Camera start = state.now.camera;
  perform(action::MoveTo{{1000, 1000}, 8});
  now += 0.1;
  const Camera seen = motion.on_view(state, now).now.camera;
  CHECK(seen != start);
  const auto held = motion.hold(state, now);
  REQUIRE(held);
  perform(*held, true);
  CHECK(state.now.camera == seen);
  CHECK(motion.on_view(state, now) == state);
  // Flight and hold are one step of undo.
  CHECK(history.next(state, action::Undo{}, data).now.camera == start);
}

TEST_CASE_FIXTURE(Fixture, "undo during a motion leads back from where the map is seen") {
  perform(action::MoveTo{{1000, 1000}, 8});
  now += 0.1;
  perform(action::Undo{});
  CHECK(motion.moving());
  CHECK(motion.on_view(state, now + 1) == state);
}
