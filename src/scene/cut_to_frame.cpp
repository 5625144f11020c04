#include "scene/cut_to_frame.h"

#include <algorithm>

namespace rk {
namespace {

/// How far outside the frame the cut lies, px: no cut edge may show as a line.
constexpr double kMarginPx = 4;

struct Side {
  bool across_x;  ///< the side is a vertical line
  bool keep_above;
  double at;

  double depth(Point p) const {
    const double value = (across_x ? p.x : p.y) - at;
    return keep_above ? value : -value;
  }
};

std::vector<Point> cut_ring(const std::vector<Point>& ring, const Side& side) {
  std::vector<Point> kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point from = ring[(i + ring.size() - 1) % ring.size()];
    const Point to = ring[i];
    const double before = side.depth(from);
    const double after = side.depth(to);
    if ((before >= 0) != (after >= 0)) kept.push_back(from + (to - from) * (before / (before - after)));
    if (after >= 0) kept.push_back(to);
  }
  return kept;
}

Box extent_of(const std::vector<Point>& points) {
  Box box;
  for (const Point p : points) box.add(p);
  return box;
}

bool inside(const Box& box, const Box& outer) {
  return box.min_x >= outer.min_x && box.max_x <= outer.max_x && box.min_y >= outer.min_y &&
         box.max_y <= outer.max_y;
}

void add_runs(Path& out, const std::vector<Point>& line, const Box& keep) {
  std::vector<Point> run;
  for (std::size_t i = 1; i < line.size(); ++i) {
    Box segment;
    segment.add(line[i - 1]);
    segment.add(line[i]);
    if (segment.intersects(keep)) {
      if (run.empty()) run.push_back(line[i - 1]);
      run.push_back(line[i]);
    } else {
      out.add(run);
      run.clear();
    }
  }
  out.add(run);
}

}  // namespace

Path cut_path(const Path& path, const Box& keep) {
  Path out;
  out.closed = path.closed;
  for (std::size_t i = 0; i < path.line_count(); ++i) {
    std::vector<Point> line(path.points.begin() + static_cast<std::ptrdiff_t>(path.starts[i]),
                            path.points.begin() + static_cast<std::ptrdiff_t>(path.line_end(i)));
    const Box extent = extent_of(line);
    if (!extent.intersects(keep)) continue;
    if (inside(extent, keep)) {
      out.add(line);
    } else if (path.closed) {
      for (const Side& side : {Side{true, true, keep.min_x}, Side{true, false, keep.max_x},
                               Side{false, true, keep.min_y}, Side{false, false, keep.max_y}}) {
        line = cut_ring(line, side);
      }
      out.add(line);
    } else {
      add_runs(out, line, keep);
    }
  }
  return out;
}

Path cut_to_frame(const Path& path, const Viewport& viewport, double reach_px) {
  return cut_path(path, viewport.visible().grown((kMarginPx + reach_px) * viewport.m_per_px));
}

}  // namespace rk
