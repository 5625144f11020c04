// The UpSet plot of the zones of the shown regions (Lex et al. 2014, doi:10.1109/TVCG.2014.2346248): where a
// Venn diagram fails, a column of dots says which regions coincide and a bar how many municipalities do.
#pragma once

#include "scene/plots/plot_parts.h"
#include "scene/plots/upset_table.h"

namespace rk {

/// Appends the plot and how to read it as layers within `area` (page px). `whole` is the table in which
/// nothing is left out; what does not fit legibly is left out (upset_layout.h), and a line below says how
/// much.
void add_upset(const ViewContext& context, const UpsetTable& whole, const PlotParts& parts, const Box& area,
               Scene& scene);

}  // namespace rk
