// Finds areas that do not fit each other, although every edge may be in order by itself.
#pragma once

#include <vector>

#include "coverage/edge_table.h"

namespace rk {

/// The faces, ascending, that
///  - claim a side of an edge that another ring claims too,
///  - have an edge without a neighbour that crosses another edge, runs along it, or touches it (within
///    0.1 mm) elsewhere than in a common vertex,
///  - claim a part of what another claims, between edges that meet in a vertex,
///  - lie inside another face that has no hole for them (of several side by side at least the westernmost).
/// The last two are looked for only where there are none of the others. None: the edges are a sound planar
/// map, every point lies in one face at most.
std::vector<FaceId> find_topology_errors(const EdgeTable& table);

}  // namespace rk
