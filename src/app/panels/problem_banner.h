// Problems of files that were changed while the window is open, shown over the map until they are corrected
// or dismissed.
#pragma once

#include "app/panels/widgets.h"
#include "base/diagnostics.h"

namespace rk::app::panels {

/// Adds the banner over the top of the map (page px). Returns whether the user closed it.
bool show_problems(const PanelFrame& frame, const Box& map, const Diagnostics& problems);

}  // namespace rk::app::panels
