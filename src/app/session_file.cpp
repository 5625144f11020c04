#include "app/session_file.h"

#include <cstdlib>
#include <filesystem>

namespace rk {

std::string default_session_file() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state != '\0') {
    folder = state;
  } else if (home != nullptr && *home != '\0') {
    folder = std::filesystem::path(home) / ".local/state";
  } else {
    return {};
  }
  folder /= "regiokaart";
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return (folder / "session.jsonl").string();
}

}  // namespace rk
