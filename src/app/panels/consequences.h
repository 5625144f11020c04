// What a what-if changes for the focus: before and after.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Adds in `box` (page px) what is assumed, each with a button that takes it back, and what that changes.
void show_consequences(const PanelFrame& frame, const Box& box);

}  // namespace rk::app::panels
