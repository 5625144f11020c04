#include "app/window/session_file.h"

#include <filesystem>

#include "platform/user_folder.h"

namespace rk::app::window {

std::string default_session_file() {
  const std::filesystem::path folder = platform::user_folder("XDG_STATE_HOME", ".local/state");
  if (folder.empty()) return {};
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return (folder / "session.jsonl").string();
}

}  // namespace rk::app::window
