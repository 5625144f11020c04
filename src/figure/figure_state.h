// The state and options of a figure, resolved against a dataset.
#pragma once

#include <string>
#include <vector>

#include "figure/figure_spec.h"
#include "model/dataset.h"
#include "scene/state/figure_options.h"
#include "scene/state/map_state.h"

namespace rk::figure {

/// The municipality of that name or code. Throws FigureError, with the nearest name, if there is none.
MunicipalityIndex named_municipality(const Dataset& dataset, const std::string& name);

/// The state of the figure. The partnerships in `also` (touched by a what-if) are shown too if the figure
/// does not name its own; View::region shows the first of them, or the first of those named. Throws
/// FigureError for a partnership or municipality that the dataset does not have (with the nearest one), for a
/// partnership without territory, for a pinned one that is not shown, for too many pinned ones, and for the
/// focus as its own partner.
scene::MapState figure_state(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                             const std::vector<PartnershipIndex>& also = {});

/// The options of the figure's page; its extent is not set.
scene::FigureOptions page_options(const FigureSpec& spec);

/// The same with the figure's extent.
scene::FigureOptions figure_options(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::figure
