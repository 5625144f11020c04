// A session file: actions as JSON lines, from the window or written by hand.
#pragma once

#include <string>
#include <vector>

#include "app/action.h"
#include "app/app_state.h"

namespace rk {

/// Reads the actions of a session file; empty lines are skipped. Throws InputError with every line that is
/// no action or names what the dataset does not know.
std::vector<Action> read_session(const std::string& path, const Dataset& dataset);

/// The state after these actions, from the state that the window opens with.
AppState replay(const std::vector<Action>& actions, const Dataset& dataset);

/// The actions as a session file. Hovering is left out; moves of the map in a row become one.
std::string print_session(const std::vector<Action>& actions);

}  // namespace rk
