#include "model/planar.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

using namespace rk;

TEST_CASE("cross and dot products tell turns and right angles") {
  CHECK(cross({1, 0}, {0, 1}) == 1);
  CHECK(cross({0, 1}, {1, 0}) == -1);
  CHECK(dot({3, 4}, {-4, 3}) == 0);
  CHECK(norm({3, 4}) == 5);
  CHECK(distance({1, 1}, {4, 5}) == 5);
}

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
      nearest = std::min(nearest, distance(on, p));
    }
    const double found = std::sqrt(segment_distance2(p, a, b));
    CHECK(found <= nearest + 1e-9);
    CHECK(found >= nearest - 0.3);  // a step is 0.28 m at most
    CHECK(found == doctest::Approx(std::sqrt(segment_distance2(p, b, a))));
  }
}

TEST_CASE("boxes meet in a box, or in an empty one") {
  const Box a{0, 0, 4, 4};
  CHECK(a.intersection({2, -1, 6, 3}) == Box{2, 0, 4, 3});
  CHECK(a.intersection({5, 0, 6, 4}).empty());
  CHECK(a.intersection({4, 4, 6, 6}) == Box{4, 4, 4, 4});
}
