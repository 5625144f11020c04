// Boxes over the whole window that take all keys until they are closed: search, help, saving a figure.
#pragma once

#include <string>
#include <vector>

#include "app/panels/widgets.h"

namespace rk {

/// `id` must be the name of no other window. Begins a box of that width (page px) over the dimmed window,
/// `top` being the part of the height that stays free above it; it takes the height of what is in it, at most
/// `most` (page px; 0: what the window has). False if the popup `id` is not open, and then nothing must be
/// added. Every true needs an end_overlay().
bool begin_overlay(const PanelFrame& frame, const char* id, double width, double top, double most = 0);
void end_overlay();

/// Whether Escape, or a click beside the box, asks to close it. Between begin_overlay and end_overlay.
bool overlay_left();

/// A line of text to type in, as wide as there is room. Gives whether Enter was pressed in it.
bool text_field(const char* id, std::string& text, int flags = 0);

/// Keys as they look on a keyboard, one after the other in the room there is.
void key_caps(const PanelFrame& frame, const std::vector<std::string>& keys);

}  // namespace rk
