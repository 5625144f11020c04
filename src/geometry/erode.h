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

/// What is left of the area inside `rings` (outer counter-clockwise, holes clockwise) when everything nearer
/// to a stretch than its distance is taken away: the erosion of mathematical morphology (Serra 1982) with a
/// disc of varying size. Then opened with a disc of radius `smoothing`, which rounds outward corners and
/// drops what is narrower than twice that; pieces and holes below `min_area` (m²) are left out. Rings come
/// back in the same directions. The result is the border of a set, so it has no loops or spikes, whatever the
/// shape.
std::vector<Ring> erode(const std::vector<Ring>& rings, const std::vector<BorderStretch>& stretches,
                        double smoothing, double min_area);

/// The part of an area inside a rectangle, as rings.
std::vector<Ring> clip_rings(const std::vector<Ring>& rings, const Box& box);

}  // namespace rk::geometry
