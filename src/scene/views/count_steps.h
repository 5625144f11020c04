// The counts that a map tints municipalities by, and the municipalities of each step of the legend's scale.
#pragma once

#include <vector>

#include "analysis/members.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"
#include "scene/style/count_scale.h"

namespace rk::scene::views {

/// What the view of the state counts for each municipality, 0 for none: the regions on view that hold it, or
/// the partnerships that it shares. Below zero where the scale has a second colour. Empty: no counts.
std::vector<int> counts_on_view(const Dataset& dataset, const MapState& state);

/// The municipalities in the same step as this one, ascending: those whose tint means the same.
analysis::Members same_step(const Dataset& dataset, const MapState& state, MunicipalityIndex like);

/// One municipality of each step of a scale, in its order; nullopt for a step that does not occur. `side`: 1,
/// or -1 for the second colour.
std::vector<std::optional<MunicipalityIndex>> step_examples(const Dataset& dataset, const MapState& state,
                                                            int side = 1);

}  // namespace rk::scene::views
