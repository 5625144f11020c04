// The symbols of the matrix, drawn the same in the plot and in its keys, and those keys.
#pragma once

#include <vector>

#include "scene/plots/matrix_table.h"
#include "scene/state/view_context.h"
#include "scene/style/plot_items.h"

namespace rk::scene::plots {

inline constexpr double kMatrixBand = 6;  ///< width of the band that shows the province, px

Item matrix_box(const Box& box, Color color, Source source);
/// A partial member: half of the cell filled, the whole outlined.
void add_half_cell(std::vector<Item>& items, const Box& box, Color color, Source source);
/// Joins columns with the same members; the bracket opens downwards from `y`.
void add_bracket(std::vector<Item>& items, double from, double to, double y);
/// The band of the province at index `place` of matrix_provinces.
void add_province_band(std::vector<Item>& items, const Box& box, std::size_t place, Source source);

/// The provinces of the rows: that of the focus, then those with the most rows.
std::vector<ProvinceIndex> matrix_provinces(const ViewContext& context, const MatrixTable& table);

/// The outline around a cell that a what-if fills or empties.
Item assumption_cell(const Box& box, Source source);

/// The keys beside or below the matrix: the symbols that occur in `table`, and whom the focus meets most
/// often in `whole`, the table in which nothing is left out.
std::vector<style::PlotKey> matrix_keys(const MatrixTable& table, const ViewContext& context,
                                        const MatrixTable& whole);

}  // namespace rk::scene::plots
