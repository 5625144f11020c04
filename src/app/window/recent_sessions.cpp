#include "app/window/recent_sessions.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "json/json_file.h"
#include "platform/atomic_file.h"
#include "platform/folder_lock.h"

namespace rk::app::window {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostSessions = 8;

std::vector<std::string> read_paths(const std::string& file) {
  std::vector<std::string> paths;
  Diagnostics ignored;
  const std::optional<Json> json = file.empty() ? std::nullopt : json::read_json_file(file, ignored);
  if (!json || !json->is_array()) return paths;
  for (const Json& path : *json) {
    if (path.is_string() && paths.size() < kMostSessions) paths.push_back(path.get<std::string>());
  }
  return paths;
}

std::string absolute(const std::string& path) {
  std::error_code error;
  const std::filesystem::path result = std::filesystem::absolute(path, error);
  return error ? path : result.lexically_normal().string();
}

}  // namespace

RecentSessions::RecentSessions(std::string file) : file_(std::move(file)), paths_(read_paths(file_)) {}

template <typename Change>
void RecentSessions::change(Change change) {
  if (file_.empty()) return change(paths_);
  const platform::FolderLock lock(std::filesystem::path(file_).parent_path().string());
  std::vector<std::string> stored = read_paths(file_);
  if (!stored.empty()) paths_ = std::move(stored);
  change(paths_);
  try {
    platform::write_file(file_, Json(paths_).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  } catch (const EnvironmentError&) {  // a list of conveniences; what it lists is safe
  }
}

void RecentSessions::add(const std::string& path) {
  change([&](std::vector<std::string>& paths) {
    const std::string added = absolute(path);
    std::erase(paths, added);
    paths.insert(paths.begin(), added);
    if (paths.size() > kMostSessions) paths.resize(kMostSessions);
  });
}

void RecentSessions::remove(const std::string& path) {
  change([&](std::vector<std::string>& paths) { std::erase(paths, absolute(path)); });
}

}  // namespace rk::app::window
