// The files of a figure: the paths of those that are written beside it, and whether they can be written.
#pragma once

#include <string>
#include <string_view>

#include "figure/figure_spec.h"

namespace rk::figure {

/// Where the caption of a figure goes: "kaart.png" → "kaart.txt".
std::string caption_path(std::string_view path);

/// The file of a figure's proof: "map.pdf" → "map-proof.png".
std::string proof_path(const std::string& path);

/// Throws EnvironmentError if the figure, or its caption or proof if requested, cannot be written because the
/// folder is missing or a folder has that name (check_output_place).
void check_figure_output(const FigureSpec& spec, const std::string& path);

/// A name without ending that no file of that format in the folder has: `name`, else "name-2" …
std::string free_figure_name(const std::string& folder, const std::string& name, FigureFormat format);

/// Folder, name and ending.
std::string figure_path(const std::string& folder, const std::string& name, FigureFormat format);

}  // namespace rk::figure
