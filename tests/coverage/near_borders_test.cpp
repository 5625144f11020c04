#include "coverage/near_borders.h"

#include <doctest/doctest.h>

#include "coverage/coverage_builder.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::coverage;
using namespace rk::test;

namespace {

/// Squares of 2 km in a row, each smaller by `margin` on every side.
Coverage row_of_squares(double margin) {
  std::vector<MultiPolygon> areas;
  for (const double x : {0.0, 2000.0, 4000.0}) {
    const double x0 = x + margin, x1 = x + 2000 - margin, y0 = margin, y1 = 2000 - margin;
    areas.push_back({{{{x0, y0}, {x1, y0}, {x1, y1}, {x0, y1}}, {}}});
  }
  return build_coverage(areas).coverage;
}

}  // namespace

TEST_CASE("borders that run beside each other are found with their length") {
  const std::vector<NearBorder> near = find_near_borders(row_of_squares(0.2), 2);
  REQUIRE(near.size() == 2);
  CHECK(near[0].a == 0);
  CHECK(near[0].b == 1);
  CHECK(near[1].a == 1);
  CHECK(near[1].b == 2);
  for (const NearBorder& one : near) CHECK(one.length == doctest::Approx(2000).epsilon(0.02));
}

TEST_CASE("borders that are common, or farther apart, are not near") {
  CHECK(find_near_borders(row_of_squares(0), 2).empty());
  CHECK(find_near_borders(row_of_squares(1.1), 2).empty());
  for (std::uint32_t seed = 0; seed < 10; ++seed)
    CHECK(find_near_borders(ascii_coverage(random_rows(seed, 8, 6, 4)), 2).size() <= 6);
}

TEST_CASE("faces that share no border although another is near are lone") {
  CHECK(find_lone_faces(row_of_squares(50), 500) == std::vector<FaceId>{0, 1, 2});
  CHECK(find_lone_faces(row_of_squares(0), 500).empty());
  CHECK(find_lone_faces(row_of_squares(400), 500).empty());  // too far apart to belong together
  CHECK(find_lone_faces({}, 500).empty());
}
