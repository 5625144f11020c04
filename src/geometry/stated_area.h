// The size of an area as its own rings have it, whatever becomes of it.
#pragma once

#include "model/geometry.h"

namespace rk::geometry {

/// m²: the shoelace sum of outer rings less holes. What several sound parts cover counts once if
/// `may_overlap` (which costs a set operation). Throws GeosError.
double stated_area(const MultiPolygon& area, bool may_overlap);

}  // namespace rk::geometry
