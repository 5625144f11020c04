#include "platform/user_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace rk::platform {
namespace {

namespace fs = std::filesystem;

/// The path in an environment variable. The specification says to ignore a path that is not absolute.
std::string absolute_path_in(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value == '/' ? value : "";
}

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return !path.empty() && fs::is_directory(path, ignored);
}

/// What XDG_PICTURES_DIR="$HOME/Pictures" of user-dirs.dirs names, or another line like it.
std::string named_in_user_dirs(const std::string& variable, const std::string& home) {
  const std::string config = absolute_path_in("XDG_CONFIG_HOME");
  std::ifstream in((config.empty() ? home + "/.config" : config) + "/user-dirs.dirs");
  const std::string start = variable + "=\"";
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(start, 0) != 0) continue;
    std::string value = line.substr(start.size(), line.rfind('"') - start.size());
    if (value.rfind("$HOME", 0) == 0) value.replace(0, 5, home);
    return value;
  }
  return {};
}

std::string folder_named(const char* variable) {
  const std::string home = absolute_path_in("HOME");
  for (const std::string& folder : {absolute_path_in(variable), named_in_user_dirs(variable, home), home}) {
    if (is_folder(folder)) return folder;
  }
  std::error_code ignored;
  return fs::current_path(ignored).string();
}

}  // namespace

std::string user_folder(const char* variable, const char* fallback) {
  const std::string named = absolute_path_in(variable);
  if (!named.empty()) return named + "/regiokaart";
  const std::string home = absolute_path_in("HOME");
  return home.empty() ? home : home + '/' + fallback + "/regiokaart";
}

std::string pictures_folder() {
  return folder_named("XDG_PICTURES_DIR");
}

std::string documents_folder() {
  return folder_named("XDG_DOCUMENTS_DIR");
}

}  // namespace rk::platform
