#include "boundaries/outside_rings.h"

#include <doctest/doctest.h>

#include "model/limits.h"
#include "support/rings.h"

using namespace rk;
using namespace rk::boundaries;
using rk::test::square;

TEST_CASE("holes where they belong stay") {
  MultiPolygon area{{square(0, 0, 100), {square(10, 10, 5), square(0, 50, 5)}}, {square(200, 0, 10), {}}};
  CHECK(move_outside_rings(area) == 0);
  CHECK(area.size() == 2);
  CHECK(area[0].holes.size() == 2);
}

TEST_CASE("a hole outside is a part of its own, and what lies in it its hole") {
  // As GML comes whose schema says Polygon: an island, a second island with a lake, and in that a third one.
  MultiPolygon area{
      {square(0, 0, 10), {square(120, 20, 50), square(100, 0, 100), square(2, 2, 3), square(130, 30, 10)}}};
  CHECK(move_outside_rings(area) == 3);
  REQUIRE(area.size() == 3);
  CHECK(area[0].holes == std::vector<Ring>{square(2, 2, 3)});
  CHECK(area[1].outer == square(100, 0, 100));
  CHECK(area[1].holes == std::vector<Ring>{square(120, 20, 50)});
  CHECK(area[2].outer == square(130, 30, 10));
}

TEST_CASE("a hole that lies in another part becomes that part's") {
  MultiPolygon area{{square(0, 0, 10), {square(120, 20, 50)}}, {square(100, 0, 100), {}}};
  CHECK(move_outside_rings(area) == 1);
  REQUIRE(area.size() == 2);
  CHECK(area[0].holes.empty());
  CHECK(area[1].holes == std::vector<Ring>{square(120, 20, 50)});
}

TEST_CASE("of too many rings none moves") {
  MultiPolygon area{{square(0, 0, 10), {}}};
  for (std::size_t i = 0; i <= limits::kOutsideRings; ++i)
    area[0].holes.push_back(square(100 + 10 * static_cast<double>(i), 0, 5));
  CHECK(move_outside_rings(area) == limits::kOutsideRings + 1);
  CHECK(area.size() == 1);
}
