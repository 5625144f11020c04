// Faces that nearly touch: their borders run beside each other without being one border.
#pragma once

#include <vector>

#include "model/coverage.h"

namespace rk::coverage {

struct NearBorder {
  FaceId a;
  FaceId b;           ///< a < b
  double length = 0;  ///< of a's border that runs along b's, m
};

/// The pairs of faces whose outer borders run within `distance` (m) of each other, ascending, with lengths to
/// some 25 m. A search that would take seconds (borders that are scribbles) ends early with what it found.
std::vector<NearBorder> find_near_borders(const Coverage& coverage, double distance);

/// The faces that share no border with any other although one lies within `distance` (m), ascending.
std::vector<FaceId> find_lone_faces(const Coverage& coverage, double distance);

}  // namespace rk::coverage
