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

/// Writes to a settings file what the user changes. What the window got in another way, from the command line
/// or a saved session, holds for this once.
class SettingsKeeper {
 public:
  /// `file`: empty writes nothing. `now`: what the file holds.
  SettingsKeeper(std::string file, Settings now)
      : file_(std::move(file)), written_(std::move(now)), seen_(written_) {}

  /// The settings that the window opened with; they are not written.
  void open_with(const Settings& settings);

  /// The last ones that were passed on.
  const Settings& settings() const { return seen_; }

  /// Writes what has changed. A failure is not reported: it is tried again with the next change.
  void keep(const Settings& settings);

 private:
  std::string file_;
  Settings written_;  ///< what changes are told from
  Settings seen_;
};

}  // namespace rk::app::window
