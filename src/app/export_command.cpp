#include "app/export_command.h"

#include <filesystem>

#include "font/font_book.h"
#include "render/cairo/export_figure.h"
#include "render/svg/export_svg.h"

namespace rk {

void check_output(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) throw EnvironmentError("file_is_folder", {{"file", path}});
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, ignored)) {
    throw EnvironmentError("folder_missing", {{"folder", folder.string()}});
  }
}

void write_figure(const FigureSpec& spec, const MapState& state, const FigureOptions& options,
                  const Dataset& dataset, const Texts& texts, const std::string& path) {
  const FontBook fonts;
  SceneBuilder builder(dataset, texts, fonts);
  const Scene scene = builder.figure(state, options);
  switch (spec.format) {
    case FigureFormat::png:
      export_png(scene, fonts, spec.page.scale, path);
      break;
    case FigureFormat::pdf:
      export_pdf(scene, fonts, path);
      break;
    case FigureFormat::svg:
      export_svg(scene, path);
      break;
  }
}

}  // namespace rk
