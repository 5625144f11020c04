// Rings that are called holes of a part but lie outside it.
#pragma once

#include <cstddef>

#include "model/geometry.h"

namespace rk::boundaries {

/// Makes each such ring what it encloses land for: a hole of the part that it lies in, or a part of its own,
/// with those that lie inside it as its holes. GML whose schema says Polygon comes so: all parts of an area
/// in one polygon. Returns the number of rings that moved, or nothing moves and it is more than
/// limits::kOutsideRings.
std::size_t move_outside_rings(MultiPolygon& area);

}  // namespace rk::boundaries
