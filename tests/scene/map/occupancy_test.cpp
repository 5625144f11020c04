#include "scene/map/occupancy.h"

#include <doctest/doctest.h>

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
