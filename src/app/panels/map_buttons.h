// The buttons on the map: nearer, further, everything in view.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Shows the buttons in their box (WindowLayout::map_buttons); none if that is empty. What would change
/// nothing is disabled.
void show_map_buttons(const PanelFrame& frame, const Box& box);

}  // namespace rk::app::panels
