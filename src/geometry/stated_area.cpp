#include "geometry/stated_area.h"

#include <cmath>
#include <vector>

#include "geometry/geos.h"

namespace rk::geometry {
namespace {

double shoelace_area(const Polygon& polygon) {
  double area = std::abs(signed_area(polygon.outer));
  for (const Ring& hole : polygon.holes) area -= std::abs(signed_area(hole));
  return area;
}

}  // namespace

double stated_area(const MultiPolygon& area, bool may_overlap) {
  double sum = 0;
  for (const Polygon& polygon : area) sum += shoelace_area(polygon);
  if (!may_overlap || area.size() < 2) return sum;
  const Geos geos;
  std::vector<Geos::Geometry> sound;
  for (const Polygon& polygon : area) {
    Geos::Geometry one = geos.polygons(MultiPolygon{polygon});
    if (GEOSisValid_r(geos.get(), one.get()) != 1) continue;
    sum -= shoelace_area(polygon);
    sound.push_back(std::move(one));
  }
  if (sound.empty()) return sum;
  const Geos::Geometry all = geos.collection(std::move(sound));
  const Geos::Geometry together = geos.own(GEOSUnaryUnion_r(geos.get(), all.get()));
  double covered = 0;
  if (GEOSArea_r(geos.get(), together.get(), &covered) != 1) throw GeosError("GEOS: no area");
  return sum + covered;
}

}  // namespace rk::geometry
