// The bar at the top: folding panels, the views as tabs, undo, and the menu.
#pragma once

#include "app/panels/widgets.h"
#include "app/state/session.h"

namespace rk::app::panels {

/// Adds the bar in `box` (page px).
void show_top_bar(const PanelFrame& frame, const Session& session, const Box& box);

}  // namespace rk::app::panels
