// Where and how large a window opens. Lengths are device px.
#pragma once

#include "app/window/settings.h"
#include "platform/screen.h"

namespace rk::app::window {

struct WindowPlace {
  int x = 0;
  int y = 0;
  unsigned width = 1280;
  unsigned height = 800;

  friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

/// The remembered size, else 85 % of the screen, but at most the whole screen; at the remembered place if the
/// window lies on the screen there, else in the middle.
WindowPlace opening_place(const platform::Screen& screen, const Settings& settings);

/// Device px per page px for somebody who has chosen none: the screen's density, but less where the window
/// would lack room for list, map and details.
double opening_scale(const platform::Screen& screen);

}  // namespace rk::app::window
