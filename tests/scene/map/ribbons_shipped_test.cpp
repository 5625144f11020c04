// Ribbons of the shipped data: properties that hold for every region at every scale.
#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <map>

#include "coverage/dissolve.h"
#include "scene/map/region_map.h"
#include "scene/map/ribbons.h"
#include "scene/map/shared_lanes.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

namespace {

const Box kEverything{-1e6, -1e6, 1e6, 1e6};

/// Distance (m) from a point to the nearest of many segments; a grid limits the search to nearby ones.
class Segments {
 public:
  explicit Segments(double cell) : cell_(cell) {}

  void add(Point a, Point b) {
    const int steps = static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / cell_) + 1;
    for (int i = 0; i <= steps; ++i) {
      auto& list = cells_[key(a + (b - a) * (static_cast<double>(i) / steps))];
      if (list.empty() || list.back() != std::pair(a, b)) list.emplace_back(a, b);
    }
  }
  /// Infinite if no segment lies within a cell or two.
  double distance(Point p) const {
    double nearest = std::numeric_limits<double>::infinity();
    const auto [column, row] = key(p);
    for (long x = column - 1; x <= column + 1; ++x) {
      for (long y = row - 1; y <= row + 1; ++y) {
        const auto found = cells_.find({x, y});
        if (found == cells_.end()) continue;
        for (const auto& [a, b] : found->second) nearest = std::min(nearest, to_segment(p, a, b));
      }
    }
    return nearest;
  }

 private:
  std::pair<long, long> key(Point p) const {
    return {std::lround(std::floor(p.x / cell_)), std::lround(std::floor(p.y / cell_))};
  }
  static double to_segment(Point p, Point a, Point b) {
    const Point d = b - a;
    const double length2 = d.x * d.x + d.y * d.y;
    const double t =
        length2 > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length2, 0.0, 1.0) : 0;
    const Point nearest = a + d * t;
    return std::hypot(p.x - nearest.x, p.y - nearest.y);
  }

  double cell_;
  std::map<std::pair<long, long>, std::vector<std::pair<Point, Point>>> cells_;
};

/// The ribbons of the map that the program starts with.
struct ShippedRibbons {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const Coverage& coverage = *dataset.coverage;
  const std::vector<style::RegionStyle> styles =
      style::region_styles(dataset, texts, initial_map_state(dataset));
  const std::vector<FaceSet> sets = ribbon_sets(styles);
  const RibbonSlots slots{coverage, sets};
};

}  // namespace

TEST_CASE_FIXTURE(
    ShippedRibbons,
    "at every scale a ribbon lies within its region, near its border, and beside nearly all of it") {
  for (const double m_per_px : {40.0, 120.0, 350.0}) {
    RibbonStyle style;
    style.m_per_px = m_per_px;
    const double deepest = style.first_px + style.step_px * static_cast<double>(sets.size() - 1);
    // Generalised border, rounded corners.
    const double tolerance = style.generalise_px + style.smoothing_px;
    const std::vector<Path> ribbons = lay_ribbons(coverage, sets, slots, style, kEverything);
    for (std::size_t r = 0; r < sets.size(); ++r) {
      CAPTURE(m_per_px);
      CAPTURE(r);
      Segments border((deepest + tolerance + 2) * m_per_px);
      std::vector<Ring> rings;
      for (const coverage::ArcRing& arcs : coverage::dissolve(coverage, sets[r])) {
        const Ring ring = coverage::ring_points(coverage, arcs, style.generalise_px * m_per_px);
        for (std::size_t i = 0; i < ring.size(); ++i) border.add(ring[i], ring[(i + 1) % ring.size()]);
        if (!ring.empty()) rings.push_back(ring);
      }
      Segments ribbon((deepest + tolerance + 2) * m_per_px);
      std::size_t outside = 0;
      std::size_t far = 0;
      const Path& path = ribbons[r];
      REQUIRE_FALSE(path.empty());
      for (std::size_t line = 0; line < path.line_count(); ++line) {
        for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i) {
          const Point p = path.points[i];
          const Point next = path.points[i + 1 < path.line_end(line) ? i + 1 : path.starts[line]];
          ribbon.add(p, next);
          const double distance = border.distance(p);
          if (!contains(rings, p)) ++outside;
          if (distance > (deepest + tolerance) * m_per_px) ++far;
          // A ribbon never covers the border either, so that the border line drawn there stays visible.
          CHECK(distance > (style.first_px - style.generalise_px) * m_per_px);
        }
      }
      CHECK(outside == 0);
      CHECK(far == 0);
      // Samples along the border in steps of 4 px; necks and islets too narrow for a ribbon remain uncovered.
      std::size_t samples = 0;
      std::size_t beside = 0;
      for (const Ring& ring : rings) {
        if (std::abs(signed_area(ring)) < 40 * style.min_area_px2 * m_per_px * m_per_px) continue;
        for (std::size_t i = 0; i < ring.size(); ++i) {
          const Point way = ring[(i + 1) % ring.size()] - ring[i];
          const int steps = static_cast<int>(std::hypot(way.x, way.y) / (4 * m_per_px)) + 1;
          for (int s = 0; s < steps; ++s) {
            ++samples;
            const Point p = ring[i] + way * (static_cast<double>(s) / steps);
            if (ribbon.distance(p) < (deepest + 2 * tolerance) * m_per_px) ++beside;
          }
        }
      }
      if (samples > 0) CHECK(static_cast<double>(beside) / static_cast<double>(samples) > 0.94);
    }
  }
}

namespace {

/// The share of the regions' borders (without islets) that has a line: its own ribbon, or a lane it shares.
double share_with_line(const Coverage& coverage, const std::vector<FaceSet>& sets, const RibbonSlots& slots,
                       const RibbonStyle& style, bool with_shared) {
  const double px = style.m_per_px;
  const double deepest = style.depth_px(static_cast<int>(sets.size()) - 1) + style.smoothing_px;
  const std::vector<Path> ribbons = lay_ribbons(coverage, sets, slots, style, kEverything);
  const std::vector<SharedLane> lanes = shared_lanes(coverage, sets, slots, style, ribbons, kEverything);
  std::size_t samples = 0;
  std::size_t beside = 0;
  for (std::size_t r = 0; r < sets.size(); ++r) {
    Segments lines(deepest * px);
    const Path& path = ribbons[r];
    for (std::size_t line = 0; line < path.line_count(); ++line) {
      for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i)
        lines.add(path.points[i], path.points[i + 1 < path.line_end(line) ? i + 1 : path.starts[line]]);
    }
    for (const SharedLane& lane : lanes) {
      if (!with_shared || (lane.regions & (1U << r)) == 0) continue;
      for (std::size_t i = 1; i < lane.line.size(); ++i) lines.add(lane.line[i - 1], lane.line[i]);
    }
    for (const coverage::ArcRing& arcs : coverage::dissolve(coverage, sets[r])) {
      const Ring ring = coverage::ring_points(coverage, arcs, style.generalise_px * px);
      if (std::abs(signed_area(ring)) < style.min_area_px2 * px * px) continue;
      for (const ArcRef ref : arcs) {
        const std::vector<Point> points = coverage::arc_points(coverage, ref.arc, style.generalise_px * px);
        const double near = (style.depth_px(slots.slot(ref.arc, r)) + style.smoothing_px) * px;
        for (std::size_t i = 1; i < points.size(); ++i) {
          const Point way = points[i] - points[i - 1];
          const int steps = static_cast<int>(std::hypot(way.x, way.y) / (2 * px)) + 1;
          for (int s = 0; s < steps; ++s) {
            ++samples;
            if (lines.distance(points[i - 1] + way * (static_cast<double>(s) / steps)) < near) ++beside;
          }
        }
      }
    }
  }
  return static_cast<double>(beside) / static_cast<double>(samples);
}

}  // namespace

TEST_CASE_FIXTURE(
    ShippedRibbons,
    "the lines of the shipped map can be followed: few crossings and moves, hardly a border without") {
  CHECK(slots.crossings() <= 10);
  CHECK(slots.moves() <= 22);

  // A ribbon for each partnership, as drawn before territories were joined.
  std::vector<FaceSet> single;
  for (const style::RegionStyle& region : styles) single.push_back(region.faces);
  single.push_back(sets.back());  // the partial members of one
  const RibbonSlots apart(coverage, single);
  CHECK(slots.crossings() < apart.crossings());
  CHECK(slots.moves() < apart.moves());

  for (const double m_per_px : {40.0, 120.0, 200.0, 350.0}) {
    CAPTURE(m_per_px);
    RibbonStyle style;
    style.m_per_px = m_per_px;
    const double alone = share_with_line(coverage, sets, slots, style, false);
    const double shared = share_with_line(coverage, sets, slots, style, true);
    CHECK(shared > 0.93);
    CHECK(shared > alone + 0.03);
  }
}
