// A figure of what the window shows.
#pragma once

#include <vector>

#include "analysis/membership_change.h"
#include "app/state/app_state.h"
#include "scene/state/figure_options.h"

namespace rk::app {

/// The options of a page for a figure of the state's map (map_on_view): it shows the same extent and names,
/// and says which what-if the dataset carries.
scene::FigureOptions options_on_view(scene::FigureOptions page, const AppState& state,
                                     const std::vector<analysis::MembershipChange>& what_if);

}  // namespace rk::app
