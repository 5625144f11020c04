// Seriation: the order of a matrix's rows in which its columns have the fewest gaps, so that a reader sees
// blocks instead of scattered cells.
#pragma once

#include <cstddef>
#include <vector>

namespace rk::scene::plots {

/// Filled and empty cells, row by row; all rows are equally long.
using BinaryRows = std::vector<std::vector<bool>>;

/// The number of unbroken runs of filled cells in all columns together, with the rows in that order. A column
/// has one gap less than runs.
std::size_t count_runs(const BinaryRows& rows, const std::vector<std::size_t>& order);

/// Returns an order of the rows with few runs, never with more than the given order; equal rows stand
/// together. The fewest runs correspond to the shortest tour of the rows and one empty row by Hamming
/// distance (Kou 1977); it is approximated by nearest neighbour from several starts, 2-opt and or-opt.
/// Deterministic.
std::vector<std::size_t> seriate(const BinaryRows& rows);

/// The columns of the matrix as rows.
BinaryRows transposed(const BinaryRows& rows);

}  // namespace rk::scene::plots
