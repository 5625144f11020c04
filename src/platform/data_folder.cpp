#include "platform/data_folder.h"

#include <filesystem>

#include "platform/program_path.h"

namespace rk::platform {

std::string find_data_folder() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path installed =
      (program_path().parent_path() / ".." / "share" / "regiokaart").lexically_normal();
  for (const fs::path& folder : {installed, fs::path(REGIOKAART_SOURCE_FOLDER)}) {
    if (fs::exists(folder / "config" / "regiokaart.json", ignored)) return folder.string();
  }
  return {};
}

}  // namespace rk::platform
