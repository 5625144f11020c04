// The edges of areas as lines that are as long as possible.
#pragma once

#include <vector>

#include "coverage/edge_table.h"

namespace rk::coverage {

/// Every edge once, in lines that end where other than two edges meet; a closed line repeats its first point.
std::vector<std::vector<Point>> edge_chains(const EdgeTable& table);

}  // namespace rk::coverage
