// The screen that a window opens on.
#pragma once

#include <optional>
#include <string>

namespace rk::platform {

/// Lengths are device px.
struct Screen {
  int x = 0;  ///< of the part that windows may fill (the work area) of the main monitor
  int y = 0;
  int width = 1280;
  int height = 800;
  double density = 1;  ///< device px per px of 1/96 inch, as the desktop is set; 1 or more
};

/// What a desktop says about the density of its screen. Nothing of it need be known.
struct DensitySigns {
  std::string gdk_scale;             ///< the environment variable GDK_SCALE, a whole number
  std::string gdk_dpi_scale;         ///< the environment variable GDK_DPI_SCALE
  std::string xft_dpi;               ///< the X resource Xft.dpi, which desktops set with their own scale
  std::optional<double> monitor_px;  ///< the main monitor's width, px
  std::optional<double> monitor_mm;  ///< and what it says of its width, mm
};

/// Device px per px of 1/96 inch, from 1 to 3 in quarters. What the user has set precedes what the monitor
/// says, and a monitor whose size is unlikely (a projector, a television) says nothing.
double density_of(const DensitySigns& signs);

}  // namespace rk::platform
