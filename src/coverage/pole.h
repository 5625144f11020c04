// The pole of inaccessibility: the point of an area that is farthest from its border, which is the best place
// for a label.
#pragma once

#include <cstddef>
#include <vector>

#include "model/geometry.h"

namespace rk::coverage {

/// Enough by far for real areas, which take some hundred.
inline constexpr std::size_t kMostPoleCells = 5000;

struct Pole {
  Point center;       ///< m RD
  double radius = 0;  ///< m; the largest inscribed circle's, within `precision`
};

/// Follows polylabel (V. Agafonkin, Mapbox 2016; ISC licence): quadtree cells in order of their best possible
/// radius, until no cell can improve the radius by more than `relative_precision` of it. Slivers have many
/// such cells: cells below 0.5 m are not divided, and after `most_cells` the best point so far is taken. The
/// rings are one polygon by the even-odd rule. Without an inner point (no area) the radius is 0 at the middle
/// of the box.
Pole pole_of_inaccessibility(const std::vector<Ring>& rings, double relative_precision = 0.02,
                             std::size_t most_cells = kMostPoleCells);

}  // namespace rk::coverage
