// The layout of the UpSet plot: where everything stands on the page. Nothing is drawn here.
#pragma once

#include <string>
#include <vector>

#include "scene/plots/plot_parts.h"
#include "scene/plots/upset_table.h"
#include "scene/style/plot_items.h"

namespace rk::scene::plots {

/// All lengths px, all positions on the page. From the left: the bar of each set, its name, its chips, the
/// columns; from the top: bars, dots, areas, members.
struct UpsetLayout {
  UpsetTable table;  ///< what fits; without columns: nothing fits
  std::size_t zones_left_out = 0;

  std::vector<std::vector<std::string>> names;  ///< lines of each set's name
  std::vector<std::size_t> chips;               ///< how many of each set's chips fit
  double set_bar_right = 0;
  double set_bar_length = 0;  ///< of the largest set
  double name_left = 0;
  double chips_left = 0;

  double plot_left = 0;
  double column = 0;  ///< width
  double row = 0;     ///< height of a row of dots
  double bars_bottom = 0;
  double bar_height = 0;  ///< of the highest bar
  double dots_top = 0;
  bool areas = true;  ///< the row with the zones' areas is there

  std::size_t member_lines = 0;      ///< lines of names below each column; 0: none
  double member_size = 10;           ///< of those names
  std::vector<style::PlotKey> list;  ///< otherwise the members of each column by letter; may be empty
  int list_columns = 1;
  std::vector<style::PlotKey> reading;
  Box reading_area;
  int reading_columns = 1;
  std::string note;  ///< what was left out
  double note_baseline = 0;

  double right() const { return plot_left + column * static_cast<double>(table.columns.size()); }
  double column_middle(std::size_t i) const { return plot_left + column * (static_cast<double>(i) + 0.5); }
  double row_middle(std::size_t i) const { return dots_top + row * (static_cast<double>(i) + 0.5); }
  double dots_bottom() const { return dots_top + row * static_cast<double>(table.sets.size()); }
  double area_baseline() const { return dots_bottom() + 17; }
  /// Where the names or letters below the columns begin.
  double members_top() const { return dots_bottom() + (areas ? 4 + kAreaRow : 2); }
  double member_line() const { return member_size * 1.3; }

  static constexpr double kChipRadius = 8;
  static constexpr double kNameSize = 12;
  static constexpr double kAreaRow = 18;
  static constexpr double kLetterRow = 20;
  static constexpr double kSmallSize = 10.5;
};

/// Lays out the plot so that it fills the area. `whole` is the table in which nothing is left out. On low and
/// narrow pages bars are lower, and areas and then names are left out. Zones that do not fit are left out,
/// the smallest first and never that of the focus; of the sets, those with the highest chip numbers.
UpsetLayout lay_upset(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts,
                      const Box& area);

/// "A" … "Z", "AA" …: the letter of a column in the list of members.
std::string column_letters(std::size_t i);

}  // namespace rk::scene::plots
