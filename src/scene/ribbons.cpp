#include "scene/ribbons.h"

#include <algorithm>
#include <cmath>

#include "geo/erode.h"

namespace rk {
namespace {

/// A run of arcs of a ring along which the region keeps its slot.
struct Run {
  std::vector<Point> line;
  int slot = 0;
};

/// The ring as runs of equal slots, starting where the slot changes. One run, closed, if it never does.
std::vector<Run> runs_of(const Coverage& coverage, const ArcRing& ring, const RibbonSlots& slots,
                         std::size_t region, double tolerance) {
  std::size_t start = 0;
  while (start < ring.size() && slots.slot(ring[start].arc, region) ==
                                    slots.slot(ring[(start + ring.size() - 1) % ring.size()].arc, region)) {
    ++start;
  }
  start %= ring.size();
  std::vector<Run> runs;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const ArcRef ref = ring[(start + i) % ring.size()];
    std::vector<Point> points = arc_points(coverage, ref.arc, tolerance);
    if (ref.reversed) std::reverse(points.begin(), points.end());
    const int slot = slots.slot(ref.arc, region);
    if (runs.empty() || runs.back().slot != slot) runs.push_back({{}, slot});
    std::vector<Point>& line = runs.back().line;
    line.insert(line.end(), points.begin() + (line.empty() ? 0 : 1), points.end());
  }
  return runs;
}

double length_of(const std::vector<Point>& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
  return sum;
}

/// The first `length` metres of a line, in steps of at most `step`.
std::vector<Point> head_of(const std::vector<Point>& line, double length, double step) {
  std::vector<Point> result = {line.front()};
  double left = length;
  for (std::size_t i = 1; i < line.size() && left > 0; ++i) {
    const Point from = line[i - 1];
    const Point way = line[i] - from;
    const double segment = std::hypot(way.x, way.y);
    if (segment == 0) continue;
    const double walked = std::min(segment, left);
    const int pieces = std::max(1, static_cast<int>(std::ceil(walked / step)));
    for (int p = 1; p <= pieces; ++p) result.push_back(from + way * (walked * p / pieces / segment));
    left -= walked;
  }
  return result;
}

/// Where a region moves from one slot to another: the deeper run ends at full depth, and along the shallower
/// one the depth eases off, by the smoothstep polynomial so that the ribbon has no corner.
void add_transition(std::vector<Point> shallow, double shallow_distance, double deep_distance, double length,
                    double step, std::vector<BorderStretch>& out) {
  shallow = head_of(shallow, std::min(length, length_of(shallow)), step);
  const double total = length_of(shallow);
  double walked = 0;
  const auto distance_at = [&](double along) {
    const double t = along / length;
    return std::lerp(deep_distance, shallow_distance, t * t * (3 - 2 * t));
  };
  if (total <= 0) return;
  for (std::size_t i = 1; i < shallow.size(); ++i) {
    const double piece = std::hypot(shallow[i].x - shallow[i - 1].x, shallow[i].y - shallow[i - 1].y);
    out.push_back({{shallow[i - 1], shallow[i]}, distance_at(walked), distance_at(walked + piece)});
    walked += piece;
  }
}

Box box_of(const std::vector<Point>& points) {
  Box box;
  for (const Point p : points) box.add(p);
  return box;
}

}  // namespace

std::vector<Path> lay_ribbons(const Coverage& coverage, const std::vector<FaceSet>& regions,
                              const RibbonSlots& slots, const RibbonStyle& style, const Box& wanted) {
  const double px = style.m_per_px;
  const double tolerance = style.generalise_px * px;
  const Box near = wanted.grown(60 * px);
  std::vector<Path> result(regions.size());
  for (std::size_t region = 0; region < regions.size(); ++region) {
    std::vector<Ring> rings;
    std::vector<BorderStretch> stretches;
    bool cut = false;
    for (const ArcRing& ring : dissolve(coverage, regions[region])) {
      Ring points = ring_points(coverage, ring, tolerance);
      if (std::abs(signed_area(points)) < style.min_area_px2 * px * px) continue;
      const Box box = box_of(points);
      if (signed_area(points) > 0 && !box.intersects(near)) continue;
      cut = cut || !near.contains({box.min_x, box.min_y}) || !near.contains({box.max_x, box.max_y});
      rings.push_back(std::move(points));
      const std::vector<Run> runs = runs_of(coverage, ring, slots, region, tolerance);
      const auto depth = [&](const Run& run) { return (style.first_px + style.step_px * run.slot) * px; };
      for (std::size_t i = 0; i < runs.size(); ++i) {
        const Run& run = runs[i];
        if (box_of(run.line).grown(depth(run)).intersects(near))
          stretches.push_back({run.line, depth(run), depth(run)});
        const Run& next = runs[(i + 1) % runs.size()];
        if (next.slot == run.slot) continue;
        const bool deepens = next.slot > run.slot;
        std::vector<Point> shallow = deepens ? run.line : next.line;
        if (deepens) std::reverse(shallow.begin(), shallow.end());
        if (!near.contains(shallow.front())) continue;
        add_transition(std::move(shallow), std::min(depth(run), depth(next)),
                       std::max(depth(run), depth(next)),
                       style.transition_px * std::abs(next.slot - run.slot) * px, 2 * px, stretches);
      }
    }
    if (rings.empty()) continue;
    if (cut) {
      rings = clip_rings(rings, near);
    }
    result[region].closed = true;
    for (const Ring& ring : erode(rings, stretches, style.smoothing_px * px, style.min_area_px2 * px * px)) {
      result[region].add(ring);
    }
  }
  return result;
}

}  // namespace rk
