#include "coverage/segment.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

using namespace rk;

TEST_CASE("the distance is to the line between the ends, and to the nearer end beyond them") {
  CHECK(segment_distance2({5, 3}, {0, 0}, {10, 0}) == 9);
  CHECK(segment_distance2({-3, 4}, {0, 0}, {10, 0}) == 25);
  CHECK(segment_distance2({13, -4}, {0, 0}, {10, 0}) == 25);
  CHECK(segment_distance2({7, 0}, {0, 0}, {10, 0}) == 0);
}

TEST_CASE("a segment without length is a point") {
  CHECK(segment_distance2({3, 4}, {0, 0}, {0, 0}) == 25);
}

TEST_CASE("no point of a segment is nearer than its distance, and one is as near") {
  std::mt19937 random(3);
  const auto coordinate = [&] { return static_cast<double>(random() % 2000) / 10 - 100; };
  for (int i = 0; i < 200; ++i) {
    const Point p{coordinate(), coordinate()};
    const Point a{coordinate(), coordinate()};
    const Point b{coordinate(), coordinate()};
    double nearest = std::numeric_limits<double>::infinity();
    for (int step = 0; step <= 1000; ++step) {
      const Point on = a + (b - a) * (step / 1000.0);
      nearest = std::min(nearest, std::hypot(on.x - p.x, on.y - p.y));
    }
    const double distance = std::sqrt(segment_distance2(p, a, b));
    CHECK(distance <= nearest + 1e-9);
    CHECK(distance >= nearest - 0.3);  // a step is 0.28 m at most
    CHECK(distance == doctest::Approx(std::sqrt(segment_distance2(p, b, a))));
  }
}
