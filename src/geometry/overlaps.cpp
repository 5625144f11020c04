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

/// A piece and the faces that claim it, ascending; none for a hole or another face's land.
struct Piece {
  Polygon shape;
  double area = 0;  ///< m²
  std::vector<FaceId> claimants;
  FaceId owner = kOutside;
};

/// Gives every claimed piece an owner.
Overlaps divide(std::vector<Piece>& pieces) {
  std::vector<Piece*> contested;
  for (Piece& piece : pieces) {
    if (!piece.claimants.empty()) piece.owner = piece.claimants.front();
    if (piece.claimants.size() > 1) contested.push_back(&piece);
  }
  std::stable_sort(contested.begin(), contested.end(),
                   [](const Piece* a, const Piece* b) { return a->area > b->area; });
  Overlaps overlaps;
  std::map<FaceId, double> balance;  // m², what each got of others less what it lost to them
  for (Piece* const piece : contested) {
    piece->owner = *std::min_element(piece->claimants.begin(), piece->claimants.end(),
                                     [&](FaceId a, FaceId b) { return balance[a] < balance[b]; });
    for (const FaceId other : piece->claimants) {
      if (other == piece->owner) continue;
      balance[piece->owner] += piece->area;
      balance[other] -= piece->area;
      Contested& pair = overlaps[std::minmax(piece->owner, other)];
      (piece->owner < other ? pair.to_lower : pair.to_higher) += piece->area;
    }
  }
  return overlaps;
}

}  // namespace

Overlaps resolve_overlaps(std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces) {
  const Geos geos;
  const Claims claims(areas, faces);
  std::vector<Piece> pieces;
  for (Polygon& shape : cut_pieces(geos, areas, faces)) {
    std::vector<FaceId> claimants = claims.at(inner_point(geos, shape));
    const double area = area_of(shape);
    pieces.push_back({std::move(shape), area, std::move(claimants)});
  }
  Overlaps overlaps = divide(pieces);
  for (const FaceId face : faces) areas[face].clear();
  for (Piece& piece : pieces)
    if (piece.owner != kOutside) areas[piece.owner].push_back(std::move(piece.shape));
  return overlaps;
}

}  // namespace rk::geometry
