#include "scene/map/ribbons.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

namespace {

const test::Rows kMap = {
    "AAAABBBB", "AAAABBBB", "AAAABBBB", "CCCCDDDD", "CCCCDDDD", "CCCCDDDD",
};

const Box kEverything{-1e5, -1e5, 1e5, 1e5};

double distance_to_segment(Point p, Point a, Point b) {
  const Point d = b - a;
  const double length2 = d.x * d.x + d.y * d.y;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length2, 0.0, 1.0) : 0;
  const Point nearest = a + d * t;
  return std::hypot(p.x - nearest.x, p.y - nearest.y);
}

/// Distance from a point to the outline of a set (m).
double distance_to_outline(const Coverage& coverage, const FaceSet& set, Point p) {
  double nearest = std::numeric_limits<double>::infinity();
  for (const coverage::ArcRing& arcs : coverage::dissolve(coverage, set)) {
    const Ring ring = coverage::ring_points(coverage, arcs, 0);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      nearest = std::min(nearest, distance_to_segment(p, ring[i], ring[(i + 1) % ring.size()]));
    }
  }
  return nearest;
}

bool inside(const Coverage& coverage, const FaceSet& set, Point p) {
  const FaceId face = coverage::face_at(coverage, MapPoint(p));
  return face != kOutside && set[face];
}

}  // namespace

TEST_CASE("regions with the same border lie side by side, each in a slot of its own") {
  const Coverage coverage = test::ascii_coverage(kMap);
  const std::vector<FaceSet> regions = {test::ascii_set(kMap, "AB"), test::ascii_set(kMap, "AB"),
                                        test::ascii_set(kMap, "AB")};
  const RibbonSlots slots(coverage, regions);
  for (std::uint32_t arc = 0; arc < coverage.arcs.size(); ++arc) {
    if ((slots.bundle(arc, 0) & 1U) == 0) continue;
    CHECK(slots.slot(arc, 0) == 0);
    CHECK(slots.slot(arc, 1) == 1);
    CHECK(slots.slot(arc, 2) == 2);
  }
}

TEST_CASE("a region inside another lies further in, whatever the order they come in") {
  const Coverage coverage = test::ascii_coverage(kMap);
  const FaceSet large = test::ascii_set(kMap, "ABCD");
  const FaceSet small = test::ascii_set(kMap, "A");
  const RibbonSlots slots(coverage, {small, large});
  CHECK(slots.order() == std::vector<int>{1, 0});
  CHECK(RibbonSlots(coverage, {large, small}).order() == std::vector<int>{0, 1});
}

TEST_CASE("slots are given per stretch: alone on a stretch, a region lies at its border") {
  const Coverage coverage = test::ascii_coverage(kMap);
  const std::vector<FaceSet> regions = {test::ascii_set(kMap, "AB"), test::ascii_set(kMap, "AC")};
  const RibbonSlots slots(coverage, regions);
  for (std::uint32_t arc = 0; arc < coverage.arcs.size(); ++arc) {
    for (std::size_t r = 0; r < 2; ++r) {
      if (slots.bundle(arc, r) == 1U << r) CHECK(slots.slot(arc, r) == 0);
    }
  }
}

TEST_CASE(
    "ribbons stay inside their region, at the depth of their slot or deeper where they round a corner") {
  const Coverage coverage = test::ascii_coverage(kMap);
  const std::vector<FaceSet> regions = {test::ascii_set(kMap, "ABCD"), test::ascii_set(kMap, "ABCD"),
                                        test::ascii_set(kMap, "AC"), test::ascii_set(kMap, "BD")};
  const RibbonSlots slots(coverage, regions);
  RibbonStyle style;
  style.m_per_px = 10;
  const std::vector<Path> ribbons = lay_ribbons(coverage, regions, slots, style, kEverything);
  REQUIRE(ribbons.size() == 4);
  for (std::size_t r = 0; r < ribbons.size(); ++r) {
    REQUIRE(ribbons[r].line_count() == 1);
    CHECK(ribbons[r].closed);
    for (const Point p : ribbons[r].points) {
      CHECK(inside(coverage, regions[r], p));
      CHECK(distance_to_outline(coverage, regions[r], p) > (style.first_px - 0.3) * style.m_per_px);
    }
  }
  // The two on the same border keep their distance all the way round.
  for (const Point p : ribbons[0].points) {
    double nearest = std::numeric_limits<double>::infinity();
    const Path& other = ribbons[1];
    for (std::size_t i = 0; i < other.points.size(); ++i) {
      nearest = std::min(
          nearest, distance_to_segment(p, other.points[i], other.points[(i + 1) % other.points.size()]));
    }
    CHECK(nearest > 0.85 * style.step_px * style.m_per_px);
  }
}

TEST_CASE("a ribbon goes all the way round at every scale, islands and holes included") {
  const test::Rows rows = {
      "AAAAAAAA......AAAA",
      "AABBBBAA......AAAA",
      "AABBBBAA..........",
      "AAAAAAAA..........",
  };
  const Coverage coverage = test::ascii_coverage(rows);
  const std::vector<FaceSet> regions = {test::ascii_set(rows, "A")};
  const RibbonSlots slots(coverage, regions);
  for (const double m_per_px : {1.0, 5.0, 20.0, 40.0}) {
    RibbonStyle style;
    style.m_per_px = m_per_px;
    const std::vector<Path> ribbons = lay_ribbons(coverage, regions, slots, style, kEverything);
    CHECK(ribbons[0].line_count() == 3);  // outside, around the hole, the island
  }
}

TEST_CASE("cut off far outside the view, a ribbon is the same inside it") {
  const Coverage coverage = test::ascii_coverage(kMap);
  const std::vector<FaceSet> regions = {test::ascii_set(kMap, "ABCD")};
  const RibbonSlots slots(coverage, regions);
  RibbonStyle style;
  style.m_per_px = 5;
  const Box view{0, 0, 1500, 1500};
  const Path whole = lay_ribbons(coverage, regions, slots, style, kEverything)[0];
  const Path part = lay_ribbons(coverage, regions, slots, style, view)[0];
  std::size_t seen = 0;
  for (const Point p : part.points) {
    if (!view.contains(p)) continue;
    ++seen;
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < whole.points.size(); ++i) {
      nearest = std::min(
          nearest, distance_to_segment(p, whole.points[i], whole.points[(i + 1) % whole.points.size()]));
    }
    CHECK(nearest < 0.1 * style.m_per_px);
  }
  CHECK(seen > 2);
}
