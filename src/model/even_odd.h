// The even-odd rule: a point lies inside a border that a ray from the point crosses an odd number of times.
#pragma once

#include <cstddef>
#include <span>

#include "model/geometry.h"

namespace rk {

/// Whether the segment a-b crosses the horizontal line at y. Its upper end does not belong to it, so that a
/// line through a vertex crosses one of the two segments that meet there, or both, or none.
inline bool crosses_height(Point a, Point b, double y) {
  return (a.y > y) != (b.y > y);
}

/// The x at which the line through a and b, which is not horizontal, reaches the height y.
inline double x_at_height(Point a, Point b, double y) {
  return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
}

/// Whether p lies inside a ring, by a ray to the right. The last point is joined to the first.
inline bool ring_contains(std::span<const Point> ring, Point p) {
  bool inside = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    if (crosses_height(ring[i], ring[j], p.y) && p.x < x_at_height(ring[i], ring[j], p.y)) inside = !inside;
  }
  return inside;
}

/// Whether a ray from p to the left crosses an open line, which is not empty, an odd number of times. `box`
/// is the line's: for most lines it decides without a visit to their points.
inline bool crosses_left_oddly(std::span<const Point> line, const Box& box, Point p) {
  if (p.y < box.min_y || p.y > box.max_y || p.x < box.min_x) return false;
  if (p.x > box.max_x) return crosses_height(line.front(), line.back(), p.y);
  bool odd = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    if (crosses_height(line[i], line[i + 1], p.y) && x_at_height(line[i], line[i + 1], p.y) < p.x) odd = !odd;
  }
  return odd;
}

}  // namespace rk
