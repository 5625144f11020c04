#include "app/panels/known_sessions.h"

#include <filesystem>

#include "base/clean_text.h"

namespace rk::app::panels {

std::string session_path(const std::string& folder, const std::string& name) {
  const std::filesystem::path file(name);
  const std::string ending = file.extension() == kSessionEnding ? "" : kSessionEnding;
  return (std::filesystem::path(folder) / (name + ending)).string();
}

std::string session_name(const std::string& path) {
  return clean_text(std::filesystem::path(path).stem().string());
}

std::string session_folder(const std::string& path) {
  return clean_text(std::filesystem::path(path).parent_path().string());
}

}  // namespace rk::app::panels
