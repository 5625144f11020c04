#include "platform/data_folder.h"

#include <filesystem>

#include "platform/program_path.h"

namespace rk::platform {

std::string find_data_folder() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path program = program_path().parent_path();
  for (const fs::path& beside : {program.parent_path(), program}) {
    const fs::path folder = beside / "share" / "regiokaart";
    if (fs::exists(folder / "config" / "regiokaart.json", ignored))
      return fs::canonical(folder, ignored).string();
  }
  return {};
}

}  // namespace rk::platform
