#include "render/sfml/nest_rings.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/even_odd.h"
#include "model/planar.h"

namespace rk::render::sfml {
namespace {

struct RingInfo {
  std::uint32_t line = 0;
  std::size_t first = 0;
  std::size_t end = 0;
  double area = 0;  ///< absolute
  Box box;
  Point probe;  ///< middle of an edge: rings that touch in points do not touch there
  int parent = -1;
  int depth = 0;
};

RingInfo inspect(const scene::Path& path, std::size_t line) {
  RingInfo ring;
  ring.line = static_cast<std::uint32_t>(line);
  ring.first = path.starts[line];
  ring.end = path.line_end(line);
  if (ring.end - ring.first < 3) return ring;
  const Point base = path.points[ring.first];  // relative to it, areas keep their precision
  double twice = 0;
  double longest = -1;
  for (std::size_t i = ring.first, before = ring.end - 1; i < ring.end; before = i++) {
    const Point a = path.points[before];
    const Point b = path.points[i];
    twice += cross(a - base, b - base);
    ring.box.add(b);
    const double length = distance(a, b);
    if (length > longest) {
      longest = length;
      ring.probe = (a + b) * 0.5;
    }
  }
  ring.area = std::abs(twice) / 2;
  return ring;
}

bool holds(const scene::Path& path, const RingInfo& ring, Point p) {
  if (!ring.box.contains(p)) return false;
  return ring_contains({&path.points[ring.first], ring.end - ring.first}, p);
}

}  // namespace

std::vector<RingGroup> nest_rings(const scene::Path& path) {
  std::vector<RingInfo> rings;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    const RingInfo ring = inspect(path, line);
    if (ring.area > 0) rings.push_back(ring);
  }
  std::stable_sort(rings.begin(), rings.end(),
                   [](const RingInfo& a, const RingInfo& b) { return a.area > b.area; });
  std::vector<RingGroup> groups;
  std::vector<std::size_t> group_of(rings.size());
  for (std::size_t i = 0; i < rings.size(); ++i) {
    // The last larger ring that holds it is the smallest one around it.
    for (std::size_t j = i; j-- > 0;) {
      if (!holds(path, rings[j], rings[i].probe)) continue;
      rings[i].parent = static_cast<int>(j);
      rings[i].depth = rings[j].depth + 1;
      break;
    }
    if (rings[i].depth % 2 == 0) {
      group_of[i] = groups.size();
      groups.push_back({rings[i].line, {}});
    } else {
      group_of[i] = group_of[static_cast<std::size_t>(rings[i].parent)];
      groups[group_of[i]].holes.push_back(rings[i].line);
    }
  }
  return groups;
}

}  // namespace rk::render::sfml
