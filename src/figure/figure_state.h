// A figure's state and options, found in a dataset.
#pragma once

#include <vector>

#include "figure/figure_spec.h"
#include "model/dataset.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"

namespace rk {

/// The state of the figure. `also` (partnerships that a what-if touches) are shown too where the figure does
/// not name its regions; of View::region the first of them, or of the regions named, is the one shown.
/// Throws FigureError for a region or municipality that the dataset does not have (with the nearest one), for
/// a region without territory, for a pinned one that is not shown or one too many, and for the focus as its
/// own partner.
MapState figure_state(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                      const std::vector<PartnershipIndex>& also = {});

/// The furniture on the figure's page; its extent is not set.
FigureOptions page_options(const FigureSpec& spec);

/// The same with the figure's extent.
FigureOptions figure_options(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk
