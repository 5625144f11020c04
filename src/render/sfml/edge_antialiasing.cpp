#include "render/sfml/edge_antialiasing.h"

#include <algorithm>

#include "model/planar.h"

namespace rk::render::sfml {
namespace {

/// Limits the mitre: at a sharp corner the rings would otherwise run far away from it.
constexpr double kLongestMitre = 2;

Point unit(Point v) {
  const double length = norm(v);
  return length > 0 ? v * (1 / length) : Point{};
}

}  // namespace

bool needs_soft_edge(const scene::Path& path) {
  if (path.line_count() != 1 || path.points.size() < 3) return false;
  const std::size_t n = path.points.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Point way = path.points[(i + 1) % n] - path.points[i];
    if (way.x != 0 && way.y != 0) return true;
  }
  return false;
}

SoftEdge soft_edge(const scene::Path& path) {
  const std::vector<Point>& ring = path.points;
  const std::size_t n = ring.size();
  const double side = signed_area(ring) > 0 ? 1 : -1;
  SoftEdge result;
  for (std::size_t i = 0; i < n; ++i) {
    const Point before = unit(ring[i] - ring[(i + n - 1) % n]);
    const Point after = unit(ring[(i + 1) % n] - ring[i]);
    // The normals of both edges, outwards; their sum points along the mitre.
    const Point sum = Point{before.y + after.y, -before.x - after.x} * side;
    const double length = norm(sum);
    const double mitre = length > 0 ? std::min(2 / length, kLongestMitre) : 0;
    const Point shift = unit(sum) * (kSoftness * mitre);
    result.inner.push_back(ring[i] - shift);
    result.outer.push_back(ring[i] + shift);
  }
  return result;
}

}  // namespace rk::render::sfml
