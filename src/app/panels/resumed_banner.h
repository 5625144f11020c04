// The banner of a window that goes on where another one ended unexpectedly.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Says so over the top of the map, and offers the way back to the start.
void show_resumed(const PanelFrame& frame, const Box& map);

}  // namespace rk::app::panels
