#include "model/geometry.h"

namespace rk {

double signed_area(const Ring& ring) {
  if (ring.size() < 3) return 0;
  // Relative to the first point: RD coordinates are large and the products would lose digits.
  const Point origin = ring.front();
  double sum = 0;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const Point a = ring[i] - origin;
    const Point b = ring[i + 1] - origin;
    sum += a.x * b.y - b.x * a.y;
  }
  return sum / 2;
}

bool contains(const std::vector<Ring>& rings, Point p) {
  bool inside = false;
  for (const Ring& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Point a = ring[i];
      const Point b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
    }
  }
  return inside;
}

}  // namespace rk
