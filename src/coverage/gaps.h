// Gaps: pieces that belong to no area although areas enclose them.
#pragma once

#include <vector>

#include "model/coverage.h"

namespace rk::coverage {

struct Gap {
  Polygon shape;     ///< m RD
  double area = 0;   ///< m²
  double width = 0;  ///< mean width, m: twice the area over the length of its border
  /// The faces around it, the one with the longest common border first. Two or more.
  std::vector<FaceId> faces;
};

/// The gaps between two or more faces, in the order of their rings. Lakes are among them: the caller decides
/// which gaps are faults. Holes inside one face are not gaps, nor is what two pieces of land enclose that
/// touch each other in points only.
std::vector<Gap> find_gaps(const Coverage& coverage);

}  // namespace rk::coverage
