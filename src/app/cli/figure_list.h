// A list of figures: a JSON file with "defaults" and "figures", whose keys are the options of `export`.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "figure/figure_spec.h"

namespace rk::app::cli {

struct ListedFigure {
  std::string file;   ///< relative to the folder of the figures, "/"-separated, without ".."
  std::string place;  ///< JSON pointer in the list
  figure::FigureSpec spec;
};

/// The diagnostic for a fault in a figure of a list; `words` is its text.
Diagnostic figure_fault(const std::string& list, const std::string& place, const std::string& words);

/// Reads a list. A figure with a mistake is left out, and every mistake is reported in `found` with its
/// place: wrong types and values, unknown keys (with the nearest one), settings that exclude each other, file
/// names that occur twice or leave the folder. Returns nothing if the list itself or its defaults are wrong.
/// A key of a figure overrides that of the defaults (merged in figure/figure_settings.h). `texts` gives the
/// language of titles and messages.
std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           Diagnostics& found);

}  // namespace rk::app::cli
