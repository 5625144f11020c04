// The layout of the matrix: where everything stands on the page. Nothing is drawn here.
#pragma once

#include <string>
#include <vector>

#include "scene/plots/matrix_table.h"
#include "scene/plots/plot_parts.h"
#include "scene/style/plot_items.h"

namespace rk::scene::plots {

struct MatrixHead {
  std::vector<std::string> lines;
  double width = 0;  ///< of the longest line, px
};

/// All lengths px, all positions on the page.
struct MatrixLayout {
  MatrixTable table;  ///< what fits; without columns: nothing fits
  Box grid;           ///< the cells
  double row = 0;     ///< height of a row
  double column = 0;  ///< width of a column

  double name_left = 0;
  double name_width = 0;
  double name_size = 0;
  double number_right = 0;  ///< right edge of the number of partnerships shared with the focus
  double bar_left = 0;
  double bar_width = 0;  ///< of the longest bar; 0: none

  double head_angle = 0;                 ///< degrees that the columns' names are turned; 0: they are wrapped
  std::vector<MatrixHead> heads;         ///< one per column; empty: only chips
  std::vector<std::string> shared_head;  ///< above the numbers
  double foot = 0;                       ///< room below the cells for the number of members; 0: none

  std::vector<style::PlotKey> keys;
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

/// Lays out the matrix so that it fills the area. `whole` is the table in which nothing is left out. Column
/// names that do not fit horizontally are turned by the smallest angle that suffices. Where cells would be
/// too small to read, the rows that share least with the focus and the columns with the highest chip numbers
/// are left out.
MatrixLayout lay_matrix(const ViewContext& context, const MatrixTable& whole, const PlotParts& parts,
                        const Box& area);

}  // namespace rk::scene::plots
