// Texts of the UpSet plot: title, text alternative, reading instructions, names of a column's members.
#pragma once

#include <string>
#include <vector>

#include "scene/plots/upset_table.h"
#include "scene/state/view_context.h"
#include "scene/style/plot_items.h"

namespace rk::scene::plots {

/// The finding: how many combinations the regions form, and whether the focus shares its own.
std::string upset_title(const ViewContext& context, const UpsetTable& table);
std::string upset_description(const ViewContext& context, const UpsetTable& table);

/// The reading instructions of the plot.
std::vector<style::PlotKey> upset_reading(const ViewContext& context, const UpsetTable& table);

/// The members of a column: the focus first, then by name.
std::vector<MunicipalityIndex> column_members(const ViewContext& context, const UpsetColumn& column);

/// Whether a what-if lets a municipality of the zone join or leave a region on view.
bool holds_assumed(const ViewContext& context, const analysis::Zone& zone);

}  // namespace rk::scene::plots
