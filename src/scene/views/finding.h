// The caption of a figure: its main finding, from the analysis.
#pragma once

#include <string>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk {

/// One sentence with what the view shows first of all; empty where there is nothing to find (no region is
/// shown, the focus meets nobody).
std::string main_finding_of(const Dataset& dataset, const Translations& texts, const MapState& state);

}  // namespace rk
