// The UpSet plot of the zones of the shown regions (Lex et al. 2014, doi:10.1109/TVCG.2014.2346248): where a
// Venn diagram fails, a column of dots says which regions coincide and a bar how many municipalities do.
#pragma once

#include <string>

#include "scene/page_views.h"

namespace rk {

std::string upset_title(const ViewContext& context);
std::string upset_description(const ViewContext& context);

/// Appends the plot and how to read it as layers within `area` (page px). Zones that do not fit are left out,
/// the smallest first and never that of the focus; the text beside the plot says how many.
void add_upset(const ViewContext& context, const PageParts& parts, const Box& area, Scene& scene);

}  // namespace rk
