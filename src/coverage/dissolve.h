// Joins faces of a coverage: the outline of a set is made of the arcs that have a face of the set on one side
// only. No coordinates are computed, so there are no rounding errors and outlines fit each other exactly.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "model/coverage.h"

namespace rk::coverage {

using ArcRing = std::vector<ArcRef>;  ///< arcs head to tail, closed

/// The outline of a set of faces: outer rings run counter-clockwise and holes clockwise, the set always on
/// the left. Rings touch each other at most in points; a ring that would touch itself in a node is split
/// there. `in_set[face]` must have coverage.face_count() elements.
std::vector<ArcRing> dissolve(const Coverage& coverage, const std::vector<bool>& in_set);

/// The same for a list of faces: looks at their arcs alone, which costs less where they are few.
std::vector<ArcRing> dissolve_faces(const Coverage& coverage, std::vector<FaceId> faces);

/// The points of a ring, generalised to `tolerance` (m; 0: all points). Rings of fewer than three points
/// after that come back empty.
Ring ring_points(const Coverage& coverage, const ArcRing& ring, double tolerance);

/// The points of one arc in its own direction, generalised to `tolerance` (m).
std::vector<Point> arc_points(const Coverage& coverage, std::uint32_t arc, double tolerance);

/// All arcs for which the predicate holds on (left, right), joined into the longest possible lines (so that
/// dashes and joins run on); closed lines repeat their first point as their last.
std::vector<std::vector<Point>> border_lines(const Coverage& coverage, double tolerance,
                                             const std::function<bool(FaceId left, FaceId right)>& is_border);

/// The face at a point (m RD), or kOutside.
FaceId face_at(const Coverage& coverage, MapPoint p);

}  // namespace rk::coverage
