// Boxes over the whole window that take all keys until they are closed: search, help, saving a figure.
#pragma once

#include <string>
#include <vector>

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Begins a box of `width` page px over the dimmed window. `id` must be the name of no other window; `top` is
/// the part of the height that stays free above the box. Its height is that of its contents, at most that of
/// the window. Returns false if the popup `id` is not open, and then nothing must be
/// added. Every true needs an end_overlay().
bool begin_overlay(const PanelFrame& frame, const char* id, double width, double top);
void end_overlay();

/// Whether Escape, or a click beside the box, asks to close it. Call it between begin_overlay and
/// end_overlay.
bool overlay_left();

/// Whether Enter was pressed, wherever the keys are in the box but in a list that is open over it: it presses
/// the main button. Call it between begin_overlay and end_overlay.
bool overlay_entered();

/// A text field as wide as there is room. Returns whether Enter was pressed in it.
bool text_field(const char* id, std::string& text, int flags = 0);

/// The name of what stands below it.
void field_label(const PanelFrame& frame, const std::string& words);
/// What is wrong, or what is asked before something is lost.
void error_text(const std::string& words);
/// The button that does what the dialog is for, which looks like it. Returns whether it was pressed.
bool main_button(const PanelFrame& frame, const std::string& words);

/// Keys drawn as on a keyboard, one after the other in the available room.
void key_caps(const PanelFrame& frame, const std::vector<std::string>& keys);

}  // namespace rk::app::panels
