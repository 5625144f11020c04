// The order of a matrix's rows in which its columns fall into the fewest pieces, so that a reader sees blocks
// instead of scattered cells.
#pragma once

#include <cstddef>
#include <vector>

namespace rk {

/// Filled and empty cells, row by row; all rows are equally long.
using BinaryRows = std::vector<std::vector<bool>>;

/// How many unbroken runs of filled cells the columns have together when the rows stand in that order. The
/// gaps in a column are its runs less one.
std::size_t count_runs(const BinaryRows& rows, const std::vector<std::size_t>& order);

/// An order of the rows with few runs, never with more than the order in which they are given; equal rows
/// stand together. Finding the fewest runs is a tour of the rows and one empty row with the least sum of
/// Hamming distances (Kou 1977); it is sought by nearest neighbour from several starts, 2-opt and or-opt. The
/// same rows give the same order.
std::vector<std::size_t> seriate(const BinaryRows& rows);

/// The columns of a matrix as rows.
BinaryRows transposed(const BinaryRows& rows);

}  // namespace rk
