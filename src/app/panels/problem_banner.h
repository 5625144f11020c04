// What is wrong with files that were changed while the window is open: said over the map until it is mended
// or waved away.
#pragma once

#include "app/panels/widgets.h"
#include "base/diagnostics.h"

namespace rk {

/// Adds the banner over the head of the map (page px). Gives whether the user closed it.
bool show_problems(const PanelFrame& frame, const Box& map, const Diagnostics& problems);

}  // namespace rk
