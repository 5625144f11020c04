#include "model/geometry.h"

#include "model/even_odd.h"
#include "model/planar.h"

namespace rk {

double signed_area(const Ring& ring) {
  if (ring.size() < 3) return 0;
  // Relative to the first point: RD coordinates are large and the products would lose digits.
  const Point origin = ring.front();
  double sum = 0;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const Point a = ring[i] - origin;
    const Point b = ring[i + 1] - origin;
    sum += cross(a, b);
  }
  return sum / 2;
}

bool contains(const std::vector<Ring>& rings, Point p) {
  bool inside = false;
  for (const Ring& ring : rings) inside = inside != ring_contains(ring, p);
  return inside;
}

}  // namespace rk
