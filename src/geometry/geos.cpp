#include "geometry/geos.h"

#include <algorithm>
#include <cmath>

namespace rk::geometry {
namespace {

GEOSCoordSequence* sequence(GEOSContextHandle_t context, const std::vector<Point>& points, bool close) {
  const auto count = static_cast<unsigned>(points.size() + (close ? 1 : 0));
  GEOSCoordSequence* result = GEOSCoordSeq_create_r(context, count, 2);
  for (unsigned i = 0; i < count; ++i) {
    const Point p = points[i % points.size()];
    GEOSCoordSeq_setXY_r(context, result, i, p.x, p.y);
  }
  return result;
}

Ring ring_from(GEOSContextHandle_t context, const GEOSGeometry* geometry, bool counter_clockwise) {
  const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(context, geometry);
  unsigned count = 0;
  GEOSCoordSeq_getSize_r(context, coordinates, &count);
  Ring ring;
  for (unsigned i = 0; i + 1 < count; ++i) {  // the last repeats the first
    Point p;
    GEOSCoordSeq_getXY_r(context, coordinates, i, &p.x, &p.y);
    ring.push_back(p);
  }
  if ((signed_area(ring) > 0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

}  // namespace

Geos::Geometry Geos::own(GEOSGeometry* geometry) const {
  if (geometry == nullptr) throw GeosError("GEOS: the operation failed");
  return {geometry, Deleter{context_}};
}

Geos::Geometry Geos::line(const std::vector<Point>& points) const {
  return own(GEOSGeom_createLineString_r(context_, sequence(context_, points, false)));
}

Geos::Geometry Geos::collection(std::vector<Geometry> parts) const {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  for (Geometry& part : parts) raw.push_back(part.release());
  return own(GEOSGeom_createCollection_r(context_, GEOS_GEOMETRYCOLLECTION, raw.data(),
                                         static_cast<unsigned>(raw.size())));
}

Geos::Geometry Geos::area(const std::vector<Ring>& rings) const {
  struct Shell {
    const Ring* ring = nullptr;
    double area = 0;
    std::vector<const Ring*> holes;
  };
  std::vector<Shell> shells;
  for (const Ring& ring : rings) {
    if (ring.size() >= 3 && signed_area(ring) > 0) shells.push_back({&ring, signed_area(ring), {}});
  }
  for (const Ring& ring : rings) {
    if (ring.size() < 3 || signed_area(ring) > 0) continue;
    Shell* smallest = nullptr;
    for (Shell& shell : shells) {
      if (shell.area < -signed_area(ring) || !contains({*shell.ring}, (ring[0] + ring[1]) * 0.5)) continue;
      if (smallest == nullptr || shell.area < smallest->area) smallest = &shell;
    }
    if (smallest != nullptr) smallest->holes.push_back(&ring);
  }
  std::vector<Geometry> polygons;
  for (const Shell& shell : shells) {
    std::vector<GEOSGeometry*> holes;
    holes.reserve(shell.holes.size());
    for (const Ring* hole : shell.holes) {
      holes.push_back(GEOSGeom_createLinearRing_r(context_, sequence(context_, *hole, true)));
    }
    GEOSGeometry* outer = GEOSGeom_createLinearRing_r(context_, sequence(context_, *shell.ring, true));
    polygons.push_back(
        own(GEOSGeom_createPolygon_r(context_, outer, holes.data(), static_cast<unsigned>(holes.size()))));
  }
  std::vector<GEOSGeometry*> raw;
  raw.reserve(polygons.size());
  for (Geometry& polygon : polygons) raw.push_back(polygon.release());
  Geometry all = own(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, raw.data(),
                                                 static_cast<unsigned>(raw.size())));
  if (GEOSisValid_r(context_, all.get()) == 1) return all;
  // A generalised outline may cross itself by less than the tolerance.
  GEOSMakeValidParams* parameters = GEOSMakeValidParams_create_r(context_);
  GEOSMakeValidParams_setMethod_r(context_, parameters, GEOS_MAKE_VALID_STRUCTURE);
  GEOSGeometry* valid = GEOSMakeValidWithParams_r(context_, all.get(), parameters);
  GEOSMakeValidParams_destroy_r(context_, parameters);
  return own(valid);
}

Geos::Geometry Geos::polygons(const MultiPolygon& area) const {
  std::vector<GEOSGeometry*> raw;
  for (const Polygon& polygon : area) {
    if (polygon.outer.size() < 3) continue;
    std::vector<GEOSGeometry*> holes;
    for (const Ring& hole : polygon.holes) {
      if (hole.size() >= 3)
        holes.push_back(GEOSGeom_createLinearRing_r(context_, sequence(context_, hole, true)));
    }
    GEOSGeometry* outer = GEOSGeom_createLinearRing_r(context_, sequence(context_, polygon.outer, true));
    raw.push_back(
        GEOSGeom_createPolygon_r(context_, outer, holes.data(), static_cast<unsigned>(holes.size())));
  }
  return own(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, raw.data(),
                                         static_cast<unsigned>(raw.size())));
}

MultiPolygon Geos::polygons(const GEOSGeometry* geometry) const {
  MultiPolygon result;
  for (Ring& ring : rings(geometry)) {  // each outer ring is followed by its holes
    if (signed_area(ring) > 0)
      result.push_back({std::move(ring), {}});
    else if (!result.empty())
      result.back().holes.push_back(std::move(ring));
  }
  return result;
}

void Geos::add_rings(const GEOSGeometry* geometry, std::vector<Ring>& out) const {
  if (GEOSGeomTypeId_r(context_, geometry) == GEOS_POLYGON) {
    if (GEOSisEmpty_r(context_, geometry) == 1) return;
    out.push_back(ring_from(context_, GEOSGetExteriorRing_r(context_, geometry), true));
    const int holes = GEOSGetNumInteriorRings_r(context_, geometry);
    for (int i = 0; i < holes; ++i) {
      out.push_back(ring_from(context_, GEOSGetInteriorRingN_r(context_, geometry, i), false));
    }
    return;
  }
  const int parts = GEOSGetNumGeometries_r(context_, geometry);
  if (parts == 1 && GEOSGetGeometryN_r(context_, geometry, 0) == geometry) return;  // a point or a line
  for (int i = 0; i < parts; ++i) add_rings(GEOSGetGeometryN_r(context_, geometry, i), out);
}

std::vector<Ring> Geos::rings(const GEOSGeometry* geometry) const {
  std::vector<Ring> result;
  add_rings(geometry, result);
  return result;
}

}  // namespace rk::geometry
