// The card beside the pointer for what it is on.
#pragma once

#include "app/panels/widgets.h"

namespace rk {

/// Adds the card of the municipality under the pointer: its name, what is on view of it, and what it shares
/// with the focus. It stands beside the pointer, inside the window, never on what is pointed at.
void show_tooltip(const PanelFrame& frame);

}  // namespace rk
