// Distance to a piece of line.
#pragma once

#include <algorithm>

#include "model/geometry.h"

namespace rk {

/// Squared distance from p to the segment a-b (m²).
inline double segment_distance2(Point p, Point a, Point b) {
  const Point d = b - a;
  const Point v = p - a;
  const double length2 = d.x * d.x + d.y * d.y;
  const double t = length2 > 0 ? std::clamp((v.x * d.x + v.y * d.y) / length2, 0.0, 1.0) : 0.0;
  const Point r{v.x - d.x * t, v.y - d.y * t};
  return r.x * r.x + r.y * r.y;
}

}  // namespace rk
