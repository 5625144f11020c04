// The window: the map beside a panel, and the loop that turns events into actions.
#pragma once

#include <string>
#include <vector>

#include "app/state/action.h"
#include "app/state/workspace.h"
#include "app/window/live_config.h"
#include "app/window/settings.h"
#include "font/font_book.h"

namespace rk {

struct WindowOptions {
  std::string shader_directory;
  std::string session_file;     ///< where Ctrl+S saves the session; empty: the user's state folder
  std::vector<Action> actions;  ///< carried out before the first frame
  bool reopened = false;        ///< they are a session that is opened again, and can be undone
  double ui_scale = 1;          ///< device px per page px, kMinUiScale to kMaxUiScale
  unsigned width = 1280;        ///< device px
  unsigned height = 800;
  std::vector<StoryPage> story;  ///< what F5 plays; may be empty
  LiveConfig::Load load;         ///< reads the configuration again; empty: it is not watched
  std::vector<std::string> config_folders;
  std::string settings_file;  ///< where settings are remembered; empty: nowhere
  Settings settings;          ///< what that file holds
};

/// Shows the window until it is closed. Throws EnvironmentError ("no_display", "no_opengl") where there is no
/// display that can be opened, or one without what drawing needs.
void run_window(Workspace& workspace, const FontBook& fonts, const WindowOptions& options);

}  // namespace rk
