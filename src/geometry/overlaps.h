// Cuts areas that overlap or nearly fit at each other's borders, and gives every piece to one of them.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "model/coverage.h"

namespace rk::geometry {

inline constexpr double kRepairGrid = 0.001;  ///< m: vertices that a repair makes lie on its multiples

/// What two faces claim (m²), by which of them got it.
struct Contested {
  double to_lower = 0;  ///< with the lower index
  double to_higher = 0;
  double area() const { return to_lower + to_higher; }
};

/// By (lower face, higher face).
using Overlaps = std::map<std::pair<FaceId, FaceId>, Contested>;

/// Replaces the areas of `faces` (ascending): their borders are noded on kRepairGrid (GEOS OverlayNG snap
/// rounding) and polygonised. A piece claimed by several goes to the one that has lost most to others until
/// then, the largest piece first, of equals to the lowest: no end of the list of codes gains by its place.
/// Returns the areas claimed twice. Throws GeosError, and coverage::TooComplex.
Overlaps resolve_overlaps(std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces);

}  // namespace rk::geometry
