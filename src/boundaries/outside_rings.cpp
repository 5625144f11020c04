#include "boundaries/outside_rings.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "coverage/border_tree.h"
#include "model/limits.h"

namespace rk::boundaries {
namespace {

/// The outer ring of a polygon, or one of its holes.
struct Enclosure {
  Enclosure(std::size_t of_polygon, bool hole, const Ring& ring)
      : polygon(of_polygon), is_hole(hole), area(std::abs(signed_area(ring))), border({ring}) {}

  std::size_t polygon;
  bool is_hole;
  double area;
  coverage::BorderTree border;
};

std::vector<Enclosure> enclosures_of(const MultiPolygon& area) {
  std::vector<Enclosure> all;
  for (std::size_t p = 0; p < area.size(); ++p) {
    all.emplace_back(p, false, area[p].outer);
    for (const Ring& hole : area[p].holes) all.emplace_back(p, true, hole);
  }
  return all;
}

/// The smallest around the ring, or null.
const Enclosure* smallest_around(const Ring& ring, const std::vector<Enclosure>& enclosures) {
  const Enclosure* smallest = nullptr;
  for (const Enclosure& one : enclosures)
    if ((smallest == nullptr || one.area < smallest->area) && one.border.encloses(ring)) smallest = &one;
  return smallest;
}

/// For each polygon, for each of its holes: whether it lies outside.
std::vector<std::vector<bool>> find_outside(const MultiPolygon& area) {
  std::vector<std::vector<bool>> outside;
  for (const Polygon& polygon : area) {
    std::vector<bool>& flags = outside.emplace_back(polygon.holes.size(), false);
    if (polygon.holes.empty() || polygon.outer.size() < 3) continue;
    const coverage::BorderTree shell({polygon.outer});
    for (std::size_t i = 0; i < polygon.holes.size(); ++i)
      flags[i] = polygon.holes[i].size() >= 3 && !shell.encloses(polygon.holes[i]);
  }
  return outside;
}

std::vector<Ring> take_out(MultiPolygon& area, const std::vector<std::vector<bool>>& flags) {
  std::vector<Ring> taken;
  for (std::size_t p = 0; p < area.size(); ++p) {
    std::vector<Ring> kept;
    for (std::size_t i = 0; i < area[p].holes.size(); ++i)
      (flags[p][i] ? taken : kept).push_back(std::move(area[p].holes[i]));
    area[p].holes = std::move(kept);
  }
  return taken;
}

}  // namespace

std::size_t move_outside_rings(MultiPolygon& area) {
  const std::vector<std::vector<bool>> flags = find_outside(area);
  std::size_t count = 0;
  for (const std::vector<bool>& of_polygon : flags)
    count += static_cast<std::size_t>(std::count(of_polygon.begin(), of_polygon.end(), true));
  if (count == 0 || count > limits::kOutsideRings) return count;

  std::vector<Ring> rings = take_out(area, flags);
  // What encloses another is larger, so shells come before their holes.
  std::stable_sort(rings.begin(), rings.end(), [](const Ring& a, const Ring& b) {
    return std::abs(signed_area(a)) > std::abs(signed_area(b));
  });
  std::vector<Enclosure> enclosures = enclosures_of(area);
  for (Ring& ring : rings) {
    const Enclosure* const around = smallest_around(ring, enclosures);
    if (around != nullptr && !around->is_hole) {
      const std::size_t polygon = around->polygon;
      enclosures.emplace_back(polygon, true, ring);
      area[polygon].holes.push_back(std::move(ring));
    } else {  // the sea around it, or a lake
      enclosures.emplace_back(area.size(), false, ring);
      area.push_back({std::move(ring), {}});
    }
  }
  return count;
}

}  // namespace rk::boundaries
