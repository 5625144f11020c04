// The views that the user can choose.
#pragma once

#include <vector>

#include "scene/state/map_state.h"

namespace rk::app {

/// The views that the program can draw, in the order of tabs and of keys 1, 2, ….
const std::vector<View>& drawn_views();

/// Whether a view is a map, which can be moved and zoomed.
bool is_map(View view);

}  // namespace rk::app
