// Cuts areas that overlap or nearly fit at each other's borders, and gives every piece to one of them.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "model/coverage.h"

namespace rk::geometry {

inline constexpr double kRepairGrid = 0.001;  ///< m: vertices that a repair makes lie on its multiples

/// Area (m²) that two faces claim, by (lower face, higher face).
using Overlaps = std::map<std::pair<FaceId, FaceId>, double>;

/// Replaces the areas of `faces` (ascending): their borders are noded on kRepairGrid (GEOS OverlayNG snap
/// rounding) and polygonised; a piece claimed by several goes to the first. Returns the areas claimed twice.
/// Throws GeosError,
/// and coverage::TooComplex.
Overlaps resolve_overlaps(std::vector<MultiPolygon>& areas, const std::vector<FaceId>& faces);

}  // namespace rk::geometry
