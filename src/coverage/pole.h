// The pole of inaccessibility: the point of an area that is farthest from its border, which is the best place
// for a label.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace rk::coverage {

struct Pole {
  Point center;       ///< m RD
  double radius = 0;  ///< m; the largest inscribed circle's, within `precision`
};

/// Follows polylabel (V. Agafonkin, Mapbox 2016; ISC licence): quadtree cells in order of their best possible
/// radius, until no cell can improve the radius by more than `relative_precision` of it. The rings are one
/// polygon by the even-odd rule. Without an inner point (no area) the radius is 0 at the middle of the box.
Pole pole_of_inaccessibility(const std::vector<Ring>& rings, double relative_precision = 0.02);

}  // namespace rk::coverage
