// A list of figures: a JSON file with "defaults" and "figures", whose keys are the options of `export`.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "figure/figure_spec.h"

namespace rk::app::cli {

struct ListedFigure {
  std::string file;   ///< relative to the folder of the figures, "/"-separated; without ".." where refused
  std::string place;  ///< JSON pointer in the list
  figure::FigureSpec spec;
};

/// The diagnostic for a fault in a figure of a list; `words` is its text.
Diagnostic figure_fault(const std::string& list, const std::string& place, const std::string& words);

/// Whether the names of a list may lie outside the folder of the figures.
enum class OutsideNames { refused, allowed };

/// Reads a list, from standard input for "-". A figure with a mistake is left out, and every
/// mistake is reported in `found` with its place: wrong types and values, unknown keys (with the nearest
/// one), settings that exclude each other, file names with control characters, that leave the folder, or that
/// two figures write (as their file, their caption or their proof). Returns nothing if the list itself or its
/// defaults are wrong. A key of a figure overrides that of the defaults (merged in figure/figure_settings.h).
/// `texts` gives the language of titles and messages.
std::vector<ListedFigure> read_figure_list(const std::string& path, const Translations& texts,
                                           OutsideNames outside, Diagnostics& found);

}  // namespace rk::app::cli
