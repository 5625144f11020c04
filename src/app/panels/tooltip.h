// The card beside the pointer for what is pointed at.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Adds the card of the municipality under the pointer: its name, what the view shows of it, and what it
/// shares with the focus. It stands beside the pointer, inside the window, and never covers what is pointed
/// at.
void show_tooltip(const PanelFrame& frame);

}  // namespace rk::app::panels
