// The window's state and what is remembered of it.
#pragma once

#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/window/settings.h"

namespace rk {

/// What brings a state that the program opens with to the remembered one, in the order in which it must be
/// carried out; what is as remembered already is left out.
std::vector<Action> actions_of(const Settings& settings, const AppState& state);

/// The state's part of the settings, in `settings` (window place, motion and folder are not the state's).
Settings with_state(Settings settings, const AppState& state);

/// Keeps a settings file as it should be: written when something has changed, not before.
class SettingsKeeper {
 public:
  /// `file`: empty keeps nothing. `now`: what the file holds.
  SettingsKeeper(std::string file, Settings now) : file_(std::move(file)), written_(std::move(now)) {}

  const Settings& settings() const { return written_; }

  /// A folder that cannot be written is no reason to trouble anybody: it is tried again with the next change.
  void keep(const Settings& settings);

 private:
  std::string file_;
  Settings written_;
};

}  // namespace rk
