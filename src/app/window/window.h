// The window: the map beside a panel, and the loop that turns events into actions.
#pragma once

#include <string>
#include <vector>

#include "app/state/session.h"
#include "app/window/autosave.h"
#include "app/window/live_config.h"
#include "app/window/settings.h"
#include "app/window/window_place.h"
#include "font/font_book.h"

namespace rk::app::window {

struct WindowOptions {
  std::string shader_directory;
  std::string state_folder;             ///< where sessions are kept while the user works; empty: nowhere
  WindowPlace place;                    ///< on the screen
  std::vector<story::StoryPage> story;  ///< what F5 plays; may be empty
  LiveConfig::Load load;                ///< reads the configuration again; empty: it is not watched
  std::vector<std::string> config_folders;
  std::string settings_file;  ///< where settings are remembered; empty: nowhere
  Settings settings;          ///< what that file holds
  bool welcome = false;       ///< whether the window opens with the ways in over the map
  bool resumed = false;       ///< the session is one that another window left behind
  std::string message;        ///< a line to begin with; may be empty
};

/// Shows the window on a session until it is closed; `autosave` keeps it. Throws EnvironmentError
/// ("no_display", "no_opengl") if no display can be opened, or it lacks what drawing needs. A signal that
/// asks for the end, and a display that breaks, end the process when settings and session are kept.
void run_window(Session session, const font::FontBook& fonts, const WindowOptions& options,
                Autosave& autosave);

}  // namespace rk::app::window
