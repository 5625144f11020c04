#include "platform/output_place.h"

#include <algorithm>
#include <filesystem>

#include "base/diagnostics.h"
#include "platform/output_target.h"

namespace rk::platform {

namespace fs = std::filesystem;

void check_output_place(const std::string& path) {
  std::error_code ignored;
  if (const std::string folder = folder_of(path); !fs::is_directory(folder, ignored))
    throw EnvironmentError("folder_missing", {{"folder", folder}});
  const OutputTarget target = output_target(path);
  if (const std::string folder = folder_of(target.path); !target.stream && !fs::is_directory(folder, ignored))
    throw EnvironmentError("folder_missing", {{"folder", folder}});
}

bool is_stream(const std::string& path) {
  return output_target(path).stream;
}

bool lies_in(const fs::path& folder, const std::string& path) {
  const fs::path inner = fs::weakly_canonical(folder_of(output_target(path).path));
  const fs::path outer = fs::weakly_canonical(folder);
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

void make_output_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || !fs::is_directory(folder, error))
    throw EnvironmentError("folder_not_made", {{"folder", folder}});
}

}  // namespace rk::platform
