// A list of figures: a JSON file with "defaults" and "figures", whose keys are the options of `export`.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "figure/figure_spec.h"

namespace rk {

struct ListedFigure {
  std::string file;   ///< relative to the folder of the figures, "/"-separated, without ".."
  std::string place;  ///< JSON pointer in the list
  FigureSpec spec;
};

/// What is wrong with a figure of a list, in words.
Diagnostic figure_fault(const std::string& list, const std::string& place, const std::string& words);

/// Reads a list. A figure with a mistake is left out and every mistake is told in `found`, with its place:
/// wrong types and values, unknown keys (with the nearest one), settings that exclude each other, file names
/// that occur twice or leave the folder. Where the list itself or its defaults are wrong, nothing comes back.
/// A key of a figure takes the place of that of the defaults (merged in figure/figure_settings.h). `texts`
/// says in which language titles and mistakes are.
std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           Diagnostics& found);

}  // namespace rk
