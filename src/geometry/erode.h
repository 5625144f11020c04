// Shrinks an area along stretches of its border: the set operations behind ribbons, done by GEOS.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace rk::geometry {

/// A piece of an area's own border and how far the area shrinks along it, from start to end (m). The distance
/// runs linearly between the points by the length of the line.
struct BorderStretch {
  std::vector<Point> line;  ///< two points or more
  double from_distance = 0;
  double to_distance = 0;
};

/// How the result of an erosion is cleaned up.
struct Cleaning {
  double opening = 0;   ///< m: radius of the disc that the area is opened with
  double min_area = 0;  ///< m²: smaller pieces and holes are left out
};

/// What is left of the area inside `rings` (outer counter-clockwise, holes clockwise) when everything nearer
/// to a stretch than its distance is taken away: the erosion of mathematical morphology (Serra 1982) with a
/// disc of varying size. Then opened with a disc, which rounds outward corners and drops what is narrower
/// than the disc; small pieces and holes are left out. Rings come
/// back in the same directions. The result is the border of a set, so it has no loops or spikes, whatever the
/// shape.
std::vector<Ring> erode(const std::vector<Ring>& rings, const std::vector<BorderStretch>& stretches,
                        const Cleaning& cleaning);

/// The part of an area inside a rectangle, as rings.
std::vector<Ring> clip_rings(const std::vector<Ring>& rings, const Box& box);

}  // namespace rk::geometry
