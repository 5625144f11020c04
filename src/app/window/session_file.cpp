#include "app/window/session_file.h"

#include <filesystem>

#include "platform/user_folder.h"

namespace rk::app::window {

namespace {

std::string in_state_folder(const char* name) {
  const std::filesystem::path folder = platform::user_folder("XDG_STATE_HOME", ".local/state");
  if (folder.empty()) return {};
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return (folder / name).string();
}

}  // namespace

std::string default_session_file() {
  return in_state_folder("session.jsonl");
}

std::string interrupted_session_file() {
  return in_state_folder("interrupted-session.jsonl");
}

}  // namespace rk::app::window
