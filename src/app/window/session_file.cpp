#include "app/window/session_file.h"

#include <filesystem>

#include "platform/user_folder.h"

namespace rk::app::window {

std::string state_folder() {
  std::string folder = platform::user_folder("XDG_STATE_HOME", ".local/state");
  std::error_code ignored;
  if (!folder.empty()) std::filesystem::create_directories(folder, ignored);
  return folder;
}

std::string last_session_file(const std::string& state_folder) {
  return (std::filesystem::path(state_folder) / "last-session.jsonl").string();
}

std::string recent_sessions_file(const std::string& state_folder) {
  return (std::filesystem::path(state_folder) / "recent-sessions.json").string();
}

}  // namespace rk::app::window
