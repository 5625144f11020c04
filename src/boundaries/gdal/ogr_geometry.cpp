#include "boundaries/gdal/ogr_geometry.h"

#include <cmath>
#include <memory>
#include <vector>

namespace rk::boundaries::gdal {
namespace {

ShapeProblem worse(ShapeProblem a, ShapeProblem b) {
  return std::max(a, b);
}

/// The ring without its repeated last point; empty if a coordinate is not finite or cannot be transformed to
/// RD.
Ring convert_ring(const OGRLinearRing& source, const ToRd& to_rd) {
  const int n = source.getNumPoints();
  std::vector<double> x(static_cast<std::size_t>(n)), y(x.size());
  for (int i = 0; i < n; ++i) {
    x[static_cast<std::size_t>(i)] = source.getX(i);
    y[static_cast<std::size_t>(i)] = source.getY(i);
  }
  for (std::size_t i = 0; i < x.size(); ++i)
    if (!std::isfinite(x[i]) || !std::isfinite(y[i])) return {};
  if (!to_rd.transform(x.size(), x.data(), y.data())) return {};
  Ring ring;
  ring.reserve(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) ring.push_back({x[i], y[i]});
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  return ring;
}

ShapeProblem add_polygon(const OGRPolygon& source, const ToRd& to_rd, MultiPolygon& out) {
  const OGRLinearRing* const outer = source.getExteriorRing();
  if (outer == nullptr || outer->getNumPoints() < 4) return ShapeProblem::empty;
  Polygon polygon;
  polygon.outer = convert_ring(*outer, to_rd);
  if (polygon.outer.empty()) return ShapeProblem::bad_coordinates;
  for (int i = 0; i < source.getNumInteriorRings(); ++i) {
    const OGRLinearRing* const hole = source.getInteriorRing(i);
    if (hole == nullptr || hole->getNumPoints() < 4) continue;
    polygon.holes.push_back(convert_ring(*hole, to_rd));
    if (polygon.holes.back().empty()) return ShapeProblem::bad_coordinates;
  }
  out.push_back(std::move(polygon));
  return ShapeProblem::none;
}

}  // namespace

ShapeProblem add_polygons(const OGRGeometry& geometry, const ToRd& to_rd, MultiPolygon& out) {
  if (geometry.hasCurveGeometry() != 0) {
    const std::unique_ptr<OGRGeometry> linear(geometry.getLinearGeometry());
    return linear != nullptr ? add_polygons(*linear, to_rd, out) : ShapeProblem::not_an_area;
  }
  if (geometry.IsEmpty() != 0) return ShapeProblem::empty;
  const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon || type == wkbTriangle) return add_polygon(*geometry.toPolygon(), to_rd, out);
  if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection) != 0) {
    ShapeProblem problem = ShapeProblem::none;
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) {
      const ShapeProblem found = add_polygons(*part, to_rd, out);
      if (found != ShapeProblem::empty) problem = worse(problem, found);  // an empty part does no harm
    }
    return problem == ShapeProblem::none && out.empty() ? ShapeProblem::empty : problem;
  }
  return ShapeProblem::not_an_area;
}

}  // namespace rk::boundaries::gdal
