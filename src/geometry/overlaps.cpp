#include "geometry/overlaps.h"

#include <algorithm>
#include <cmath>

#include "coverage/edge_chains.h"
#include "coverage/edge_table.h"
#include "geometry/claims.h"
#include "geometry/geos.h"

namespace rk::geometry {
namespace {

double area_of(const Polygon& polygon) {
  double area = std::abs(signed_area(polygon.outer));
  for (const Ring& hole : polygon.holes) area -= std::abs(signed_area(hole));
  return area;
}

/// Every edge of the areas once, noded and polygonised.
MultiPolygon cut_pieces(const Geos& geos, const std::vector<MultiPolygon>& areas,
                        const std::vector<FaceId>& faces) {
  std::vector<MultiPolygon> chosen;
  chosen.reserve(faces.size());
  for (const FaceId face : faces) chosen.push_back(areas[face]);
  const coverage::EdgeTable table = coverage::make_edge_table(chosen);
  // Long lines: GEOS enters the points of each in random order into a tree, which neither grows deep nor is
  // searched deep then. Edge by edge it would, as deep as there are points.
  std::vector<Geos::Geometry> lines;
  for (const std::vector<Point>& chain : coverage::edge_chains(table)) lines.push_back(geos.line(chain));
  const Geos::Geometry all = geos.collection(std::move(lines));
  const Geos::Geometry noded = geos.own(GEOSUnaryUnionPrec_r(geos.get(), all.get(), kRepairGrid));
  const GEOSGeometry* const input = noded.get();
  const Geos::Geometry pieces = geos.own(GEOSPolygonize_r(geos.get(), &input, 1));
  return geos.polygons(pieces.get());
}

Point inner_point(const Geos& geos, const Polygon& piece) {
  const Geos::Geometry polygon = geos.polygons(MultiPolygon{piece});
  const Geos::Geometry point = geos.own(GEOSPointOnSurface_r(geos.get(), polygon.get()));
  Point p;
  if (GEOSGeomGetX_r(geos.get(), point.get(), &p.x) != 1 ||
      GEOSGeomGetY_r(geos.get(), point.get(), &p.y) != 1)
    throw GeosError("GEOS: a piece without an inner point");
  return p;
}

}  // namespace

Overlaps resolve_overlaps(std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces) {
  const Geos geos;
  MultiPolygon pieces = cut_pieces(geos, areas, faces);
  const Claims claims(areas, faces);
  Overlaps overlaps;
  for (const FaceId face : faces) areas[face].clear();
  for (Polygon& piece : pieces) {
    const std::vector<FaceId> claimants = claims.at(inner_point(geos, piece));
    if (claimants.empty()) continue;  // a hole, or another face's land
    for (std::size_t i = 1; i < claimants.size(); ++i)
      overlaps[{claimants[0], claimants[i]}] += area_of(piece);
    areas[claimants[0]].push_back(std::move(piece));
  }
  return overlaps;
}

}  // namespace rk::geometry
