// Draws the table of money and size: numbers with bars, headings that sort.
#pragma once

#include "scene/plots/money_table.h"
#include "scene/plots/plot_parts.h"

namespace rk::scene::plots {

/// Appends the table within `area` (page px). Rows that do not fit are left out at the end, and a line says
/// how many; bars and provinces are left out where there is no room for them.
void add_money(const ViewContext& context, const MoneyTable& table, const PlotParts& parts, const Box& area,
               Scene& scene);

}  // namespace rk::scene::plots
