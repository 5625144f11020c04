#include "platform/output_place.h"

#include <filesystem>

#include "base/diagnostics.h"

namespace rk::platform {

namespace fs = std::filesystem;

void check_output_place(const std::string& path) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw EnvironmentError("file_is_folder", {{"file", path}});
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, ignored))
    throw EnvironmentError("folder_missing", {{"folder", folder.string()}});
}

void make_output_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error))
    throw EnvironmentError("folder_not_made", {{"folder", folder}});
}

}  // namespace rk::platform
