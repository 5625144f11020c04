// The UpSet plot of the zones of the shown regions (Lex et al. 2014, doi:10.1109/TVCG.2014.2346248): a column
// of dots shows which regions coincide and a bar how many municipalities do. It stays readable with more sets
// than a Venn diagram can show.
#pragma once

#include "scene/plots/plot_parts.h"
#include "scene/plots/upset_table.h"

namespace rk::scene::plots {

/// Appends the plot and its reading instructions as layers within `area` (page px). `whole` is the table in
/// which nothing is left out; what does not fit legibly is left out (upset_layout.h), and a line below says
/// how much.
void add_upset(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts, const Box& area,
               Scene& scene);

}  // namespace rk::scene::plots
