#include "scene/map/shared_lanes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "scene/map/ribbon_size.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

namespace {

const test::Rows kSpit = {
    "AAAAAAAA........", "AAAAAAAA........", "AAAAAAAABBBBBBBB", "AAAAAAAA........", "AAAAAAAA........",
};

const Box kEverything{-1e5, -1e5, 1e5, 1e5};

struct Drawn {
  std::vector<Path> ribbons;
  std::vector<SharedLane> lanes;
};

Drawn draw(const Coverage& coverage, const std::vector<FaceSet>& regions, double m_per_px) {
  const RibbonSlots slots(coverage, regions);
  RibbonStyle style;
  style.m_per_px = m_per_px;
  std::vector<Path> ribbons = lay_ribbons(coverage, regions, slots, style, kEverything);
  std::vector<SharedLane> lanes = shared_lanes(coverage, regions, slots, style, ribbons, kEverything);
  return {std::move(ribbons), std::move(lanes)};
}

double furthest_east(const std::vector<Point>& points) {
  double east = -1e9;
  for (const Point p : points) east = std::max(east, p.x);
  return east;
}

}  // namespace

TEST_CASE("where a spit is too narrow for the ribbons of two regions, they share a lane to its tip") {
  const Coverage coverage = test::ascii_coverage(kSpit);
  const FaceSet both = test::ascii_set(kSpit, "AB");
  const Drawn drawn = draw(coverage, {both, both}, test::kCell / 6);  // the spit is 6 px wide and 48 px long
  for (const Path& ribbon : drawn.ribbons) CHECK(furthest_east(ribbon.points) < 9 * test::kCell);
  REQUIRE_FALSE(drawn.lanes.empty());
  double east = 0;
  for (const SharedLane& lane : drawn.lanes) {
    CHECK(lane.regions == 3U);
    for (const Point p : lane.line) CHECK(coverage::face_at(coverage, MapPoint(p)) != kOutside);
    east = std::max(east, furthest_east(lane.line));
  }
  CHECK(east > 15 * test::kCell);
}

TEST_CASE("a ribbon that finds no room shares the lane of the one that does") {
  const Coverage coverage = test::ascii_coverage(kSpit);
  const FaceSet both = test::ascii_set(kSpit, "AB");
  const Drawn drawn = draw(coverage, {both, both}, test::kCell / 18);  // room for one ribbon on either side
  CHECK(furthest_east(drawn.ribbons[0].points) > 15 * test::kCell);
  CHECK(furthest_east(drawn.ribbons[1].points) < 9 * test::kCell);
  REQUIRE_FALSE(drawn.lanes.empty());
  for (const SharedLane& lane : drawn.lanes) CHECK(lane.regions == 3U);
}

TEST_CASE("where each ribbon has room, no lane is shared") {
  const Coverage coverage = test::ascii_coverage(kSpit);
  const FaceSet both = test::ascii_set(kSpit, "AB");
  CHECK(draw(coverage, {both, both}, test::kCell / 60).lanes.empty());
}

TEST_CASE("ribbons are thinner where the focus is small, never beyond their limits") {
  const Coverage coverage = test::ascii_coverage(kSpit);
  const std::vector<FaceSet> sets(3, test::ascii_set(kSpit, "AB"));
  double last = 1;
  for (const double px : {60.0, 12.0, 8.0, 4.0, 1.0}) {  // of a cell; A is five test::kCells high
    const double size = ribbon_size(coverage, sets, 0, test::kCell / px);
    CHECK(size <= last);
    CHECK(size >= 0.6);
    last = size;
  }
  CHECK(ribbon_size(coverage, sets, 0, test::kCell / 60) == doctest::Approx(1));
  CHECK(last == doctest::Approx(0.6));
  CHECK(ribbon_size(coverage, {}, 0, test::kCell) == doctest::Approx(1));
}
