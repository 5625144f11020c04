// The parts around the map: the finding at the bottom, the banner of a what-if, the bar of the drawer,
// messages.
#pragma once

#include <string>

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// The main finding of what is on view, in one line; pointing at it shows it in full.
void show_status(const PanelFrame& frame, const Box& box);

/// Shows the assumptions, with a button that takes all of them back.
void show_what_if_banner(const PanelFrame& frame, const Box& box);

/// The drawer's bar: the name of the figure, and a button that closes it. The figure itself is part of the
/// scene.
void show_drawer_bar(const PanelFrame& frame, const Box& box);

/// A line of text over the bottom of the map.
void show_message(const PanelFrame& frame, const Box& map, const std::string& words);

}  // namespace rk::app::panels
