#include "figure/figure_files.h"

#include <filesystem>

#include "platform/output_place.h"

namespace rk::figure {

namespace fs = std::filesystem;

std::string caption_path(std::string_view path) {
  return std::string(path.substr(0, path.rfind('.'))) + ".txt";
}

std::string proof_path(const std::string& path) {
  return fs::path(path).replace_extension().string() + "-proof.png";
}

void check_figure_output(const FigureSpec& spec, const std::string& path) {
  platform::check_output_place(path);
  if (spec.caption_file) platform::check_output_place(caption_path(path));
  if (spec.proof) platform::check_output_place(proof_path(path));
}

std::string free_figure_name(const std::string& folder, const std::string& name, FigureFormat format) {
  std::string free = name;
  std::error_code ignored;
  for (int number = 2; fs::exists(figure_path(folder, free, format), ignored); ++number)
    free = name + '-' + std::to_string(number);
  return free;
}

std::string figure_path(const std::string& folder, const std::string& name, FigureFormat format) {
  return (fs::path(folder) / (name + '.' + std::string(figure_ending(format)))).string();
}

}  // namespace rk::figure
