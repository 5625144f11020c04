// Small multiples: one small map per region, all with the same extent and scale, and one map of how many
// regions hold each municipality (Tufte 1990, "Envisioning Information", ch. 4). More than five regions on
// one map are hard to tell apart; small multiples can be compared side by side.
#pragma once

#include "scene/plots/multiples_table.h"
#include "scene/plots/plot_parts.h"

namespace rk::scene::plots {

/// Appends the maps, their headings, keys and scale bar as layers within `area` (page px). Where not all maps
/// fit legibly, the last regions are left out, and a line says how many.
void add_multiples(const ViewContext& context, const MultiplesTable& table, const PlotParts& parts,
                   const Box& area, Scene& scene);

}  // namespace rk::scene::plots
