// What lies around the map: the finding at the foot, the banner of a what-if, the bar of the drawer,
// messages.
#pragma once

#include <string>

#include "app/panels/widgets.h"

namespace rk {

/// The main finding of what is on view, in one line that can be pointed at to be read whole.
void show_status(const PanelFrame& frame, const Box& box);

/// Says what is assumed, and takes it all back with one click.
void show_what_if_banner(const PanelFrame& frame, const Box& box);

/// The drawer's bar: which figure, and a button that closes it. The figure itself is the scene's.
void show_drawer_bar(const PanelFrame& frame, const Box& box);

/// A line of words over the foot of the map.
void show_message(const PanelFrame& frame, const Box& map, const std::string& words);

}  // namespace rk
