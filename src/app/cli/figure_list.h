// A list of figures: a JSON file with "defaults" and "figures", whose keys are the options of `export`.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_line.h"
#include "base/translations.h"

namespace rk {

struct ListedFigure {
  std::string file;   ///< relative to the folder of the figures, "/"-separated, without ".."
  std::string place;  ///< JSON pointer in the list
  OptionValues options;
};

/// Reads a list. A figure with a mistake is left out and every mistake is told in `found`, with its place:
/// wrong types, unknown keys (with the nearest one), file names that occur twice or leave the folder. Where
/// the list itself or its defaults are wrong, nothing comes back. A key of a figure replaces that of the
/// defaults; "size" replaces a paper and a paper replaces a size. `texts` says in which language titles
/// are.
std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           Diagnostics& found);

}  // namespace rk
