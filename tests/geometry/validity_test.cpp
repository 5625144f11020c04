#include "geometry/validity.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/rings.h"

using namespace rk;
using namespace rk::geometry;
using rk::test::square;

namespace {

using Kind = Invalidity::Kind;

Ring hole(double left, double bottom, double side) {
  Ring ring = square(left, bottom, side);
  std::reverse(ring.begin(), ring.end());
  return ring;
}

}  // namespace

TEST_CASE("every kind of fault is told apart, with its place") {
  CHECK_FALSE(find_invalidity({{square(0, 0, 100), {hole(20, 20, 10)}}}));

  const auto bow_tie = find_invalidity({{{{0, 0}, {100, 100}, {100, 0}, {0, 100}}, {}}});
  REQUIRE(bow_tie);
  CHECK(bow_tie->kind == Kind::crossing);
  CHECK(bow_tie->place.x == doctest::Approx(50));
  CHECK(bow_tie->place.y == doctest::Approx(50));

  const auto stray = find_invalidity({{square(0, 0, 100), {hole(200, 200, 10)}}});
  REQUIRE(stray);
  CHECK(stray->kind == Kind::hole_outside);

  const auto nested = find_invalidity({{square(0, 0, 100), {}}, {square(20, 20, 10), {}}});
  REQUIRE(nested);
  CHECK(nested->kind == Kind::overlapping_parts);
}
