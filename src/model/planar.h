// Vectors and distances in the plane, in the units of the points.
#pragma once

#include <algorithm>
#include <cmath>

#include "model/geometry.h"

namespace rk {

/// Positive where b lies counter-clockwise of a (y upwards).
inline double cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

inline double dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}

/// Length of a vector.
inline double norm(Point v) {
  return std::hypot(v.x, v.y);
}

inline double distance(Point a, Point b) {
  return norm(b - a);
}

/// Squared distance from p to the segment a-b.
inline double segment_distance2(Point p, Point a, Point b) {
  const Point d = b - a;
  const Point v = p - a;
  const double length2 = dot(d, d);
  const double t = length2 > 0 ? std::clamp(dot(v, d) / length2, 0.0, 1.0) : 0.0;
  const Point r{v.x - d.x * t, v.y - d.y * t};
  return dot(r, r);
}

}  // namespace rk
