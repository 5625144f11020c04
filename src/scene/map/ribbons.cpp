#include "scene/map/ribbons.h"

#include <algorithm>
#include <cmath>

#include "geometry/erode.h"
#include "model/planar.h"
#include "platform/parallel.h"

namespace rk::scene::map {
namespace {

/// A run of arcs of a ring along which the region keeps its slot.
struct Run {
  std::vector<Point> line;
  int slot = 0;
};

/// The ring as runs of equal slots, starting where the slot changes. One run, closed, if it never does.
std::vector<Run> runs_of(const Coverage& coverage, const coverage::ArcRing& ring, const RibbonSlots& slots,
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
    std::vector<Point> points = coverage::arc_points(coverage, ref.arc, tolerance);
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
  for (std::size_t i = 1; i < line.size(); ++i) sum += distance(line[i - 1], line[i]);
  return sum;
}

/// The first `length` metres of a line, in steps of at most `step`.
std::vector<Point> head_of(double length, const std::vector<Point>& line, double step) {
  std::vector<Point> result = {line.front()};
  double left = length;
  for (std::size_t i = 1; i < line.size() && left > 0; ++i) {
    const Point from = line[i - 1];
    const Point way = line[i] - from;
    const double segment = norm(way);
    if (segment == 0) continue;
    const double walked = std::min(segment, left);
    const int pieces = std::max(1, static_cast<int>(std::ceil(walked / step)));
    for (int p = 1; p <= pieces; ++p) result.push_back(from + way * (walked * p / pieces / segment));
    left -= walked;
  }
  return result;
}

/// The last `length` metres of a line, cut off from it.
std::vector<Point> take_tail(std::vector<Point>& line, double length, double step) {
  std::reverse(line.begin(), line.end());
  std::vector<Point> tail = head_of(length, line, step);
  double left = length;
  std::size_t i = 1;
  for (; i < line.size(); ++i) {
    const double segment = distance(line[i - 1], line[i]);
    if (segment >= left) break;
    left -= segment;
  }
  line.erase(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(std::min(i, line.size())));
  line.insert(line.begin(), tail.back());
  std::reverse(line.begin(), line.end());
  std::reverse(tail.begin(), tail.end());
  return tail;
}

/// Changes from one depth to another along a line, by the smoothstep polynomial, so that the ribbon has no
/// corner.
void add_transition(const std::vector<Point>& line, double from, double to,
                    std::vector<geometry::BorderStretch>& out) {
  const double total = length_of(line);
  if (total <= 0) return;
  const auto depth_at = [&](double along) {
    const double t = along / total;
    return std::lerp(from, to, t * t * (3 - 2 * t));
  };
  double walked = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double piece = distance(line[i - 1], line[i]);
    out.push_back({{line[i - 1], line[i]}, depth_at(walked), depth_at(walked + piece)});
    walked += piece;
  }
}

Box box_of(const std::vector<Point>& points) {
  Box box;
  for (const Point p : points) box.add(p);
  return box;
}

/// Adds the depth by which the region shrinks along each piece of a ring: constant along a run; a slot change
/// is spread equally over both of its runs.
void add_stretches(std::vector<Run> runs, const RibbonStyle& style, const Box& near,
                   std::vector<geometry::BorderStretch>& out) {
  const double px = style.m_per_px;
  const auto depth = [&](const Run& run) { return style.depth_px(run.slot) * px; };
  std::vector<double> lengths;
  for (const Run& run : runs) lengths.push_back(length_of(run.line));
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t j = (i + 1) % runs.size();
    const int move = std::abs(runs[j].slot - runs[i].slot);
    if (move == 0) continue;
    const double half = style.size * style.transition_px * move * px / 2;
    // Each run keeps a tenth of its length between the changes at its ends.
    std::vector<Point> line = take_tail(runs[i].line, std::min(half, 0.45 * lengths[i]), 3 * px);
    std::reverse(runs[j].line.begin(), runs[j].line.end());
    std::vector<Point> head = take_tail(runs[j].line, std::min(half, 0.45 * lengths[j]), 3 * px);
    std::reverse(runs[j].line.begin(), runs[j].line.end());
    line.insert(line.end(), head.rbegin() + 1, head.rend());
    if (box_of(line).grown(depth(runs[i]) + depth(runs[j])).intersects(near)) {
      add_transition(line, depth(runs[i]), depth(runs[j]), out);
    }
  }
  for (Run& run : runs) {
    if (box_of(run.line).grown(depth(run)).intersects(near))
      out.push_back({std::move(run.line), depth(run), depth(run)});
  }
}

/// The ribbon of one region.
Path lay_ribbon(const Coverage& coverage, const FaceSet& faces, std::size_t region, const RibbonSlots& slots,
                const RibbonStyle& style, const Box& near) {
  const double px = style.m_per_px;
  const double tolerance = style.generalise_px * px;
  std::vector<Ring> rings;
  std::vector<geometry::BorderStretch> stretches;
  bool cut = false;
  for (const coverage::ArcRing& ring : coverage::dissolve(coverage, faces)) {
    Ring points = coverage::ring_points(coverage, ring, tolerance);
    if (std::abs(signed_area(points)) < style.min_area_px2 * px * px) continue;
    const Box box = box_of(points);
    if (signed_area(points) > 0 && !box.intersects(near)) continue;
    cut = cut || !near.contains({box.min_x, box.min_y}) || !near.contains({box.max_x, box.max_y});
    rings.push_back(std::move(points));
    add_stretches(runs_of(coverage, ring, slots, region, tolerance), style, near, stretches);
  }
  Path path;
  path.closed = true;
  if (rings.empty()) return path;
  if (cut) rings = geometry::clip_rings(rings, near);
  const geometry::Cleaning cleaning{style.size * style.smoothing_px * px, style.min_area_px2 * px * px};
  for (const Ring& ring : geometry::erode(rings, stretches, cleaning)) path.add(ring);
  return path;
}

}  // namespace

std::vector<Path> lay_ribbons(const Coverage& coverage, const std::vector<FaceSet>& regions,
                              const RibbonSlots& slots, const RibbonStyle& style, const Box& wanted) {
  const Box near = wanted.grown(60 * style.m_per_px);
  // A ribbon depends on the others only through its slots, so ribbons are computed in parallel.
  std::vector<Path> ribbons(regions.size());
  platform::for_each_index(regions.size(), [&](std::size_t region) {
    ribbons[region] = lay_ribbon(coverage, regions[region], region, slots, style, near);
  });
  return ribbons;
}

}  // namespace rk::scene::map
