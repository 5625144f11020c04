// What the window remembers from one time to the next.
#pragma once

#include <optional>
#include <string>

#include "scene/state/map_state.h"

namespace rk {

/// What is not set has never been chosen: the program's own default holds.
struct Settings {
  std::optional<int> x;  ///< of the window on the screen, device px
  std::optional<int> y;
  std::optional<unsigned> width;  ///< of the window, device px
  std::optional<unsigned> height;
  std::optional<double> ui_scale;       ///< device px per page px, 1 to 3
  std::optional<std::string> language;  ///< a code; whether its words are there, the file does not know
  std::optional<PaletteName> palette;
  std::optional<bool> patterns;
  std::optional<bool> labels;
  std::optional<bool> panel_open;    ///< the list of partnerships
  std::optional<bool> details_open;  ///< the details side
  std::optional<bool> reduced_motion;
  std::optional<std::string> figure_folder;  ///< where the last figure was saved

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/regiokaart/settings.json, or in ~/.config. Empty if there is no home.
std::string settings_file();

/// Reads the settings. A missing or broken file, and a value that cannot be, are as if nothing was chosen:
/// what is remembered must never stand in the way of starting.
Settings read_settings(const std::string& path);

std::string print_settings(const Settings& settings);

/// Writes the settings, making the folder; gives false if that cannot be done.
bool write_settings(const Settings& settings, const std::string& path);

}  // namespace rk
