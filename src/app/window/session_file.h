// Where the window saves its sessions.
#pragma once

#include <string>

namespace rk::app::window {

/// $XDG_STATE_HOME/regiokaart/session.jsonl, or in ~/.local/state; the folder is created. Empty if there is
/// no home.
std::string default_session_file();

/// interrupted-session.jsonl beside it: the session of a window that was ended from outside (logging out). A
/// file of its own, so that no saved session is lost.
std::string interrupted_session_file();

}  // namespace rk::app::window
