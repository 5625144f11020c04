// Where the window saves its session.
#pragma once

#include <string>

namespace rk::app::window {

/// $XDG_STATE_HOME/regiokaart/session.jsonl, or in ~/.local/state; the folder is created. Empty if there is
/// no home.
std::string default_session_file();

}  // namespace rk::app::window
