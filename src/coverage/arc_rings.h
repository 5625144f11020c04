// Joins arcs, head to tail, to rings.
#pragma once

#include <vector>

#include "coverage/dissolve.h"

namespace rk::coverage {

/// Rings from arcs that all have the same area on their left. Where several arcs leave a node, the leftmost
/// is taken, and a ring that comes back to a node is split there, so no ring touches itself. Arcs that do not
/// close (possible only where the coverage is not exact) are left out.
std::vector<ArcRing> join_rings(const Coverage& coverage, const std::vector<ArcRef>& arcs);

/// The rings around one face, from face_arcs: outer counter-clockwise, holes clockwise.
std::vector<ArcRing> face_rings(const Coverage& coverage, FaceId face);

}  // namespace rk::coverage
