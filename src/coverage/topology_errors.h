// Finds areas that do not fit each other, even if every edge is valid by itself.
#pragma once

#include <vector>

#include "coverage/edge_table.h"

namespace rk::coverage {

/// The faces, ascending, that
///  - claim a side of an edge that another ring claims too,
///  - have an edge without a neighbour that crosses another edge, runs along it, or touches it (within
///    0.1 mm) elsewhere than in a common vertex,
///  - claim a part of what another claims, between edges that meet in a vertex,
///  - lie inside another face that has no hole for them (of several side by side at least the westernmost).
/// The last two are searched only if there are none of the others. An empty result means that the edges form
/// a planar map and every point lies in at most one face. Throws TooComplex where edges cross more often
/// than can be repaired, or lie so close that the search would take too long.
std::vector<FaceId> find_topology_errors(const EdgeTable& table);

}  // namespace rk::coverage
