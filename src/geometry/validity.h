// What makes an area invalid by the rules of OGC Simple Features.
#pragma once

#include <optional>
#include <string>

#include "model/geometry.h"

namespace rk::geometry {

struct Invalidity {
  enum class Kind { crossing, too_few_points, hole_outside, overlapping_parts, other };
  Kind kind = Kind::other;
  std::string reason;  ///< as GEOS words it: "Self-intersection"
  Point place;         ///< m RD
};

/// The first fault that GEOS finds, or nothing. Throws GeosError.
std::optional<Invalidity> find_invalidity(const MultiPolygon& area);

}  // namespace rk::geometry
