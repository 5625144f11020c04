#include "app/motion/camera_motion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace rk;
using namespace rk::app;
using namespace rk::app::motion;

namespace {

const Camera kDeventer = {{207000, 473000}, 60};
const Camera kZwolle = {{203000, 502000}, 20};
const Camera kMaastricht = {{176000, 317000}, 20};

}  // namespace

TEST_CASE("a flight begins and ends exactly in its cameras") {
  for (const auto& [from, to] : {std::pair{kDeventer, kZwolle}, std::pair{kZwolle, kMaastricht},
                                 std::pair{kDeventer, Camera{kDeventer.center, 10}}}) {
    const FlightPath path(from, to, 1000);
    CHECK(path.at(0) == from);
    CHECK(path.at(1) == to);
    const Camera almost = path.at(1 - 1e-9);
    CHECK(almost.center.x == doctest::Approx(to.center.x));
    CHECK(almost.center.y == doctest::Approx(to.center.y));
    CHECK(almost.m_per_px == doctest::Approx(to.m_per_px));
    const Camera just = path.at(1e-9);
    CHECK(just.center.x == doctest::Approx(from.center.x));
    CHECK(just.m_per_px == doctest::Approx(from.m_per_px));
  }
}

TEST_CASE("a far flight zooms out on its way, a near one only as far as it must") {
  const FlightPath far(kZwolle, kMaastricht, 1000);
  double widest = 0;
  for (int i = 0; i <= 100; ++i) widest = std::max(widest, far.at(i / 100.0).m_per_px);
  CHECK(widest > 3 * kZwolle.m_per_px);
  const FlightPath closer(kDeventer, {kDeventer.center, 10}, 1000);
  for (int i = 0; i < 100; ++i) CHECK(closer.at((i + 1) / 100.0).m_per_px < closer.at(i / 100.0).m_per_px);
}

TEST_CASE("the picture passes at an even speed") {
  const FlightPath path(kZwolle, kMaastricht, 1000);
  // In the paper's metric, ds² = (rho² du² + dw²/rho²) / w², equal parts of the path are equally long.
  const double rho = std::sqrt(2.0);
  double shortest = 1e9;
  double longest = 0;
  for (int i = 0; i < 200; ++i) {
    const Camera a = path.at(i / 200.0);
    const Camera b = path.at((i + 1) / 200.0);
    const double w = (a.m_per_px + b.m_per_px) / 2 * 1000;
    const double du = std::hypot(b.center.x - a.center.x, b.center.y - a.center.y);
    const double dw = (b.m_per_px - a.m_per_px) * 1000;
    const double ds = std::hypot(rho * du / w, dw / rho / w);
    shortest = std::min(shortest, ds);
    longest = std::max(longest, ds);
  }
  CHECK(longest / shortest == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("a motion ends in its target in time, and nothing moves after") {
  CameraMotion motion;
  CHECK_FALSE(motion.moving());
  CHECK(motion.camera(kZwolle, 5) == kZwolle);
  motion.fly(10, kDeventer, kMaastricht, 1000);
  CHECK(motion.moving());
  CHECK(motion.camera(kMaastricht, 10) == kDeventer);
  const Camera half = motion.camera(kMaastricht, 10.2);
  CHECK(half.center.y < kDeventer.center.y);
  CHECK(half.center.y > kMaastricht.center.y);
  CHECK(motion.camera(kMaastricht, 10.001 + CameraMotion::kLongestFlight) == kMaastricht);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("another target ends a motion at once") {
  CameraMotion motion;
  motion.fly(0, kDeventer, kMaastricht, 1000);
  CHECK(motion.camera(kZwolle, 0.1) == kZwolle);
  CHECK_FALSE(motion.moving());
  motion.glide(0, kDeventer, kZwolle);
  motion.stop();
  CHECK(motion.camera(kZwolle, 0.1) == kZwolle);
}

TEST_CASE("zooming around a point keeps it in its place all the way") {
  CameraMotion motion;
  const MapPoint at = {210000, 480000};
  const auto zoomed = [&](double factor) {
    return Camera{at + (kDeventer.center - at) * (1 / factor), kDeventer.m_per_px / factor};
  };
  const auto page = [&](const Camera& camera) { return (at - camera.center) * (1 / camera.m_per_px); };
  for (const double factor : {2.0, 0.4}) {
    const Camera to = zoomed(factor);
    motion.zoom(0, kDeventer, to);
    double last = kDeventer.m_per_px;
    for (double t = 0.02; motion.moving(); t += 0.02) {
      const Camera now = motion.camera(to, t);
      CHECK(page(now).x == doctest::Approx(page(kDeventer).x));
      CHECK(page(now).y == doctest::Approx(page(kDeventer).y));
      CHECK((now.m_per_px < last) == (factor > 1));
      last = now.m_per_px;
    }
    CHECK(last == to.m_per_px);
  }
}

TEST_CASE("a flight to where the camera is already takes no time") {
  CameraMotion motion;
  motion.fly(0, kZwolle, kZwolle, 1000);
  CHECK_FALSE(motion.moving());
}

TEST_CASE("a thrown map slows down all the way to its place") {
  CameraMotion motion;
  const Camera to = {{kDeventer.center.x + 5000, kDeventer.center.y}, kDeventer.m_per_px};
  motion.glide(0, kDeventer, to);
  double before = 1e9;
  Camera last = kDeventer;
  for (double t = 0.05; motion.moving(); t += 0.05) {
    const Camera now = motion.camera(to, t);
    const double step = now.center.x - last.center.x;
    CHECK(step >= 0);
    CHECK(step < before);
    before = step;
    last = now;
  }
  CHECK(last == to);
}

TEST_CASE("the speed of a drag is that of its last moment") {
  DragSpeed speed;
  speed.start({0, 0}, 0);
  for (int i = 1; i <= 20; ++i) speed.add({10.0 * i, 0}, 0.01 * i);  // 1000 px/s
  CHECK(speed.at_release(0.21).x == doctest::Approx(1000));
  CHECK(speed.at_release(0.21).y == doctest::Approx(0));
  CHECK(speed.at_release(0.4) == Point{});  // it stood still before it was let go
  for (int i = 1; i <= 10; ++i) speed.add({200, 0}, 0.2 + 0.01 * i);
  CHECK(speed.at_release(0.3).x == doctest::Approx(0));
  speed.start({5, 5}, 1);
  CHECK(speed.at_release(1) == Point{});
}

TEST_CASE("only a quick release throws the map, and no throw loses it") {
  CHECK_FALSE(throw_distance({60, 60}));
  const auto far = throw_distance({1000, 0});
  REQUIRE(far);
  CHECK(far->x > 100);
  CHECK(far->x < 400);
  const auto wild = throw_distance({0, -1e9});
  REQUIRE(wild);
  CHECK(wild->y > -2000);
  CHECK(wild->y < 0);
}
