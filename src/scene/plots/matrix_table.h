// The content of the matrix of municipalities and partnerships, and its order; no appearance.
#pragma once

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "scene/state/view_context.h"
#include "scene/style/region_style.h"

namespace rk::scene::plots {

inline constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
inline constexpr std::size_t kMostColumns = 150;

struct MatrixTable {
  std::vector<style::RegionStyle> columns;  ///< in the order of the matrix
  std::vector<MunicipalityIndex> rows;      ///< in the order of the matrix
  /// Per row: in how many of the partnerships on view it is together with the focus, those without a column
  /// included.
  std::vector<int> shared;
  std::size_t own = 0;  ///< partnerships on view that hold the focus, those without a column included
  std::size_t rows_left_out = 0;  ///< municipalities of the partnerships on view that have no row
  std::size_t columns_left_out = 0;
  /// First and last column of each group with exactly the same full members.
  std::vector<std::pair<std::size_t, std::size_t>> congruent;
};

/// The most rows and columns of a table.
struct MatrixLimits {
  std::size_t rows = kAll;
  std::size_t columns = kAll;
};

/// The table of the partnerships on view, with at most that many rows and columns. Rows are the focus,
/// municipalities that a what-if lets join or leave, and those that share most with the focus; each has
/// something to show in a column. Columns are the ones that concern the focus most (region_choice.h), and
/// never more than kMostColumns: no page has room for more, and seriation takes time by the square of their
/// number. Both are ordered for the fewest gaps (seriation.h).
MatrixTable matrix_table(const ViewContext& context, const MatrixLimits& most = {});

}  // namespace rk::scene::plots
