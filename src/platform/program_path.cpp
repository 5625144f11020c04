#include "platform/program_path.h"

namespace rk::platform {

std::filesystem::path program_path() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored);
}

}  // namespace rk::platform
