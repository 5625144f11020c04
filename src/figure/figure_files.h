// The files of a figure: the paths of those that are written beside it, and whether they can be written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "figure/figure_spec.h"

namespace rk::figure {

/// Where the caption of a figure goes: "kaart.png" → "kaart.txt".
std::string caption_path(std::string_view path);

/// The file of a figure's proof: "map.pdf" → "map-proof.png".
std::string proof_path(const std::string& path);

/// The files that write_figure() writes for a figure at `path`: itself, and its caption and proof if
/// requested.
std::vector<std::string> figure_files(const FigureSpec& spec, const std::string& path);

/// Throws EnvironmentError for the first of these files that cannot be written at its place
/// (check_output_place), FigureError for a caption or a proof beside what is no file.
void check_figure_output(const FigureSpec& spec, const std::string& path);

/// A name without ending that no file of that format in the folder has: `name`, else "name-2" …
std::string free_figure_name(const std::string& folder, const std::string& name, FigureFormat format);

/// Folder, name and ending.
std::string figure_path(const std::string& folder, const std::string& name, FigureFormat format);

}  // namespace rk::figure
