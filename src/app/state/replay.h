// A session file: actions as JSON lines, from the window or written by hand.
#pragma once

#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/app_state.h"
#include "app/state/history.h"
#include "app/state/scenario.h"

namespace rk {

/// Reads the actions of a session file; empty lines are skipped. Throws InputError with every line that is
/// no action, names what the dataset does not know, or assumes a membership that is not possible by then.
std::vector<Action> read_session(const std::string& path, const Dataset& dataset);

/// The state after these actions. History and scenario must be those of `state`, and are left as those of the
/// new one.
AppState carry_out(const std::vector<Action>& actions, AppState state, History& history, Scenario& scenario);

/// The same from the state that the window opens with in that language.
AppState replay(const std::vector<Action>& actions, Scenario& scenario, const std::string& language);

/// What happened so far, as it goes to a session file. Hovering is left out, and moves of the map in a row
/// become one `move_to`.
class SessionLog {
 public:
  /// Adds an action that led to `after`.
  void add(const Action& action, const AppState& after);

  const std::vector<Action>& actions() const { return actions_; }
  std::string print() const;

 private:
  std::vector<Action> actions_;
};

}  // namespace rk
