#include "geometry/stated_area.h"

#include <doctest/doctest.h>

#include "support/rings.h"

using namespace rk;
using namespace rk::geometry;
using rk::test::square;

TEST_CASE("the size of an area is that of its outer rings less its holes, in any direction") {
  const Ring hole = square(2, 2, 3);
  const Ring reversed(hole.rbegin(), hole.rend());
  for (const bool may_overlap : {false, true}) {
    CHECK(stated_area({{square(0, 0, 10), {hole}}}, may_overlap) == doctest::Approx(91));
    CHECK(stated_area({{square(0, 0, 10), {reversed}}, {square(20, 0, 5), {}}}, may_overlap) ==
          doctest::Approx(116));
    CHECK(stated_area({}, may_overlap) == 0);
  }
}

TEST_CASE("what parts cover twice counts once if they may overlap") {
  const MultiPolygon doubled{{square(0, 0, 10), {}}, {square(0, 0, 10), {}}, {square(5, 5, 10), {}}};
  CHECK(stated_area(doubled, false) == doctest::Approx(300));
  CHECK(stated_area(doubled, true) == doctest::Approx(175));
}

TEST_CASE("an area that crosses itself has the sum of its turns") {
  const Polygon bow_tie{{{0, 0}, {10, 10}, {10, 0}, {0, 10}}, {}};
  CHECK(stated_area({bow_tie}, true) == doctest::Approx(0));
  CHECK(stated_area({bow_tie, {square(20, 0, 5), {}}}, true) == doctest::Approx(25));
}
