// The settings that the window remembers between runs.
#pragma once

#include <optional>
#include <string>

#include "scene/state/map_state.h"

namespace rk::app::window {

/// A value that is not set was never chosen: the program's default applies.
struct Settings {
  std::optional<int> x;  ///< of the window on the screen, device px
  std::optional<int> y;
  std::optional<unsigned> width;  ///< of the window, device px
  std::optional<unsigned> height;
  std::optional<double> ui_scale;       ///< device px per page px, 1 to 3
  std::optional<std::string> language;  ///< a code; it may lack translations
  std::optional<scene::PaletteName> palette;
  std::optional<bool> patterns;
  std::optional<bool> labels;
  std::optional<bool> panel_open;    ///< the list of partnerships
  std::optional<bool> details_open;  ///< the details panel
  std::optional<bool> reduced_motion;
  std::optional<bool> welcomed;              ///< the ways in were shown, and the window has been used
  std::optional<std::string> figure_folder;  ///< where the last figure was saved

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// $XDG_CONFIG_HOME/regiokaart/settings.json, or in ~/.config. Empty if there is no home.
std::string settings_file();

/// Reads the settings. A missing or broken file, or an invalid value, counts as not set: settings must never
/// prevent the program from starting.
Settings read_settings(const std::string& path);

/// Writes what differs between two settings onto what stands in the file, which another window may have
/// written meanwhile, and creates file and folder if missing. Returns false on failure.
bool write_changed_settings(const Settings& before, const Settings& after, const std::string& path);

}  // namespace rk::app::window
