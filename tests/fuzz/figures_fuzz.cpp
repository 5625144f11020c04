// A list of figures: no file outside its folder, and none written twice.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <set>
#include <string>

#include "app/cli/figure_list.h"
#include "claims.h"
#include "support/temp_directory.h"

using namespace rk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TempDirectory folder;
  static const Translations texts;
  const std::string list = folder.write("figures.json", {reinterpret_cast<const char*>(data), size});
  Diagnostics found;
  const auto figures = app::cli::read_figure_list(list, texts, app::cli::OutsideNames::refused, found);
  fuzz::require_readable(found);
  require(!figures.empty() || has_errors(found), "a list without figures is an error");
  std::set<std::filesystem::path> files;
  for (const app::cli::ListedFigure& figure : figures) {
    const std::filesystem::path file(figure.file);
    require(is_clean(figure.file), "the name of a file is clean text");
    require(file.has_filename() && file.is_relative() && *file.begin() != "..", "a file lies in the folder");
    require(file == file.lexically_normal(), "a name is written in one way");
    require(files.insert(file).second, "no file is written twice");
  }
  return 0;
}
