#include "platform/program_path.h"

#include <system_error>

namespace rk::platform {

std::filesystem::path program_path() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

std::vector<std::filesystem::path> part_folders() {
  const std::filesystem::path program = program_path();
  if (program.empty()) return {};
  return {program.parent_path(), program.parent_path().parent_path() / "lib" / "regiokaart"};
}

}  // namespace rk::platform
