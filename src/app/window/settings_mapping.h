// Maps the window's state to settings and back.
#pragma once

#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/window/settings.h"

namespace rk::app::window {

/// The actions that bring an initial state to the remembered one, in the order in which they must be carried
/// out; those without effect are left out.
std::vector<Action> actions_of(const Settings& settings, const AppState& state);

/// The state's part of the settings, in `settings` (window position, motion and folder are not part of the
/// state).
Settings with_state(Settings settings, const AppState& state);

/// Writes a settings file whenever a setting has changed.
class SettingsKeeper {
 public:
  /// `file`: empty writes nothing. `now`: what the file holds.
  SettingsKeeper(std::string file, Settings now) : file_(std::move(file)), written_(std::move(now)) {}

  const Settings& settings() const { return written_; }

  /// Writes `settings` if they differ. A failure is not reported: it is tried again with the next change.
  void keep(const Settings& settings);

 private:
  std::string file_;
  Settings written_;
};

}  // namespace rk::app::window
