// Where everything of the matrix stands on the page; nothing is drawn here.
#pragma once

#include <string>
#include <vector>

#include "scene/plots/matrix_table.h"
#include "scene/plots/plot_parts.h"
#include "scene/style/plot_items.h"

namespace rk {

struct MatrixHead {
  std::vector<std::string> lines;
  double width = 0;  ///< of the longest line, px
};

/// All lengths px, all positions on the page.
struct MatrixLayout {
  MatrixTable table;  ///< what fits; no columns: nothing does
  Box grid;           ///< the cells
  double row = 0;     ///< height of a row
  double column = 0;  ///< width of a column

  double name_left = 0;
  double name_width = 0;
  double name_size = 0;
  double number_right = 0;  ///< of the number of regions shared with the focus
  double bar_left = 0;
  double bar_width = 0;  ///< of the longest bar; 0: none

  double head_angle = 0;                 ///< degrees that the columns' names are turned; 0: they are wrapped
  std::vector<MatrixHead> heads;         ///< a column each; empty: chips alone
  std::vector<std::string> shared_head;  ///< above the numbers
  double foot = 0;                       ///< room below the cells for the number of members; 0: none

  std::vector<PlotKey> keys;
  Box keys_area;
  int key_columns = 1;
  std::vector<std::string> notes;  ///< what was left out
  double notes_top = 0;

  Box cell(std::size_t r, std::size_t c) const;
  bool slanted() const { return head_angle > 0; }
  double chip_y() const { return grid.min_y - 9 - kChipRadius - 1; }

  static constexpr double kChipRadius = 8;
  static constexpr double kHeadSize = 11.5;  ///< of the columns' names
  static constexpr double kHeadLine = 14;
  static constexpr double kHeadGap = 6;  ///< from chip to name
  static constexpr double kNoteSize = 11;
  static constexpr double kNoteLine = 15;
};

/// Lays the matrix of the `whole` table, in which nothing is left out, so that it fills the area. Names of
/// columns that do not fit lying are turned, as little as will do. Rows that share least with the focus and
/// columns with the highest chip numbers are left out where they would be too small to read.
MatrixLayout lay_matrix(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts,
                        const Box& area);

}  // namespace rk
