#include "platform/data_folder.h"

#include <filesystem>

namespace rk {

std::string find_data_folder() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path installed = (program.parent_path() / ".." / "share" / "regiokaart").lexically_normal();
  for (const fs::path& folder : {installed, fs::path(REGIOKAART_SOURCE_FOLDER)}) {
    if (fs::exists(folder / "config" / "regiokaart.json", ignored)) return folder.string();
  }
  return {};
}

}  // namespace rk
