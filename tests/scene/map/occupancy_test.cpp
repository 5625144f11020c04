#include "scene/map/occupancy.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

#include "scene/style/shapes.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

TEST_CASE("a closed path is marked along its last side too") {
  Occupancy occupancy({0, 0, 100, 100});
  occupancy.add_lines(style::box_path({10, 10, 90, 90}));
  CHECK(occupancy.crossed({5, 40, 15, 60}) > 0);  // the side from the last corner to the first
  CHECK(occupancy.crossed({40, 40, 60, 60}) == 0);
}

TEST_CASE("an area too large to watch over is not watched, and nothing else") {
  Occupancy occupancy({0, 0, 1e7, 1e7});
  occupancy.add_lines(style::line_path({{0, 0}, {1e7, 1e7}}));
  CHECK(occupancy.crossed({0, 0, 10, 10}) == 0);
  occupancy.add_box({0, 0, 10, 10});
  CHECK(occupancy.hits_box({5, 5, 20, 20}));
}

TEST_CASE("a box hits what any taken box overlaps, in the area and beyond it") {
  std::mt19937 random(3);
  std::uniform_real_distribution<double> place(-400, 1400), size(1, 300);
  const auto any_box = [&] {
    const double x = place(random), y = place(random);
    return Box{x, y, x + size(random), y + size(random) / 8};
  };
  Occupancy occupancy({0, 0, 1000, 700});
  std::vector<Box> taken;
  int hits = 0;
  for (int i = 0; i < 2000; ++i) {
    const Box box = any_box();
    const bool expected =
        std::any_of(taken.begin(), taken.end(), [&](const Box& other) { return other.intersects(box); });
    CHECK(occupancy.hits_box(box) == expected);
    hits += expected ? 1 : 0;
    if (!expected) {
      occupancy.add_box(box);
      taken.push_back(box);
    }
  }
  CHECK(hits > 100);
  CHECK(taken.size() > 50);
}
