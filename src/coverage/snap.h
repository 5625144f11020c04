// Joins the vertices of neighbours that nearly coincide, as in files whose coordinates were rounded or moved
// by a centimetre for each area apart.
#pragma once

#include <vector>

#include "coverage/edge_table.h"
#include "model/coverage.h"

namespace rk::coverage {

struct Snapping {
  double distance = 0;  ///< m: vertices that lie this close are one
  double grid = 0;      ///< m: their common place is rounded to multiples of it
};

/// Moves vertices to a common place where areas have them near each other, the nearest first, but no two of
/// one area. Only vertices without a neighbour on any of their edges move: one that areas share already
/// stays, and draws others. `table`: the edges of the areas. Returns whether any moved; of more than
/// limits::kVerticesRepaired none does.
bool snap_vertices(std::vector<MultiPolygon>& areas, const EdgeTable& table, Snapping to);

}  // namespace rk::coverage
