#include "geometry/erode.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace rk;
using namespace rk::geometry;

namespace {

double total_area(const std::vector<Ring>& rings) {
  double sum = 0;
  for (const Ring& ring : rings) sum += signed_area(ring);
  return sum;
}

const Ring kSquare = {{0, 0}, {100, 0}, {100, 100}, {0, 100}};

}  // namespace

TEST_CASE("a square shrinks evenly along its whole border") {
  const std::vector<Point> around = {{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
  const auto rings = erode({kSquare}, {{around, 10, 10}}, {0, 0});
  REQUIRE(rings.size() == 1);
  CHECK(total_area(rings) == doctest::Approx(80 * 80));
}

TEST_CASE("only the stretches that are given shrink") {
  const auto rings = erode({kSquare}, {{{{0, 0}, {100, 0}}, 10, 10}}, {0, 0});
  CHECK(total_area(rings) == doctest::Approx(100 * 90));
}

TEST_CASE("along a varying stretch the border moves by the distance at that place") {
  const auto rings = erode({kSquare}, {{{{0, 0}, {100, 0}}, 5, 25}}, {0, 0});
  REQUIRE(rings.size() == 1);
  Box box;
  for (const Point p : rings[0]) {
    box.add(p);
    if (p.x > 20 && p.x < 80 && p.y < 50) {
      // The hull of the two discs is a little deeper than the straight line between the two depths.
      CHECK(p.y == doctest::Approx(5 + 20 * p.x / 100).epsilon(0.1));
    }
  }
  CHECK(box.max_y == doctest::Approx(100));
}

TEST_CASE("a neck narrower than the ribbon parts the area and leaves no spikes") {
  // Two rooms joined by a corridor 6 wide.
  const Ring dumbbell = {{0, 0},     {100, 0},   {100, 47}, {150, 47}, {150, 0},   {250, 0},
                         {250, 100}, {150, 100}, {150, 53}, {100, 53}, {100, 100}, {0, 100}};
  std::vector<Point> around = dumbbell;
  around.push_back(dumbbell[0]);
  const auto rings = erode({dumbbell}, {{around, 5, 5}}, {3, 50});
  CHECK(rings.size() == 2);
  for (const Ring& ring : rings) {
    CHECK(signed_area(ring) > 0);
    // A rounded square: no corner turns by more than the round ones do.
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Point a = ring[(i + 1) % ring.size()] - ring[i];
      const Point b = ring[(i + 2) % ring.size()] - ring[(i + 1) % ring.size()];
      const double turn = std::abs(std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
      CHECK(turn < 0.6);
    }
  }
}

TEST_CASE("holes stay holes, and crumbs are swept") {
  const Ring hole = {{40, 40}, {40, 60}, {60, 60}, {60, 40}};
  const Ring crumb = {{200, 0}, {203, 0}, {203, 3}, {200, 3}};
  const auto rings = erode({kSquare, hole, crumb}, {}, {0, 20});
  REQUIRE(rings.size() == 2);
  CHECK(total_area(rings) == doctest::Approx(100 * 100 - 20 * 20));
}

TEST_CASE("clipping keeps the part inside the box") {
  CHECK(total_area(clip_rings({kSquare}, {50, 50, 500, 500})) == doctest::Approx(50 * 50));
  CHECK(clip_rings({kSquare}, {200, 200, 300, 300}).empty());
}
