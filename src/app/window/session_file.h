// Where the window keeps what it remembers of sessions.
#pragma once

#include <string>

namespace rk::app::window {

/// $XDG_STATE_HOME/regiokaart, or in ~/.local/state; the folder is made. Empty if there is no home.
std::string state_folder();

/// The session of the last window in which something was done, in that folder.
std::string last_session_file(const std::string& state_folder);

/// The list of recent sessions in it.
std::string recent_sessions_file(const std::string& state_folder);

}  // namespace rk::app::window
