// The source line of a figure, and of the window.
#pragma once

#include <string>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk::scene::views {

/// Where the data on view come from: the dataset's credit, and on maps that of the surroundings, which only
/// they show.
std::string source_line(const Dataset& dataset, const Translations& texts, View view);

}  // namespace rk::scene::views
