// The significance of each point of a line by Douglas and Peucker (1973), computed once for all tolerances.
#pragma once

#include <cstddef>
#include <vector>

#include "model/geometry.h"

namespace rk::coverage {

/// Writes for points [first, first + count) the largest tolerance (m) at which the point is still kept to
/// `detail`: infinite at the ends, and never more for a point than for the one that split its stretch. A
/// closed line (first point = last) is split at its farthest point, whose detail is that distance.
void line_detail(const std::vector<Point>& points, std::size_t first, std::size_t count,
                 std::vector<float>& detail);

}  // namespace rk::coverage
