#include "figure/figure_files.h"

#include <filesystem>

#include "figure/figure_error.h"
#include "platform/output_place.h"

namespace rk::figure {

namespace fs = std::filesystem;

std::string caption_path(std::string_view path) {
  return std::string(path.substr(0, path.rfind('.'))) + ".txt";
}

std::string proof_path(const std::string& path) {
  return fs::path(path).replace_extension().string() + "-proof.png";
}

std::vector<std::string> figure_files(const FigureSpec& spec, const std::string& path) {
  std::vector<std::string> files = {path};
  if (spec.caption_file) files.push_back(caption_path(path));
  if (spec.proof) files.push_back(proof_path(path));
  return files;
}

void check_figure_output(const FigureSpec& spec, const std::string& path) {
  if ((spec.caption_file || spec.proof) && platform::is_stream(path))
    throw FigureError("no_place_beside", {{"file", path}});
  for (const std::string& file : figure_files(spec, path)) platform::check_output_place(file);
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
