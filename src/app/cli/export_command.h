// Writing figures: the commands `export` and `replay --export`.
#pragma once

#include <string>
#include <vector>

#include "app/cli/figure_spec.h"
#include "base/translations.h"
#include "model/dataset.h"

namespace rk {

/// Throws EnvironmentError where the file cannot be written because its folder is missing or it is a folder
/// itself: worth knowing before the work begins.
void check_output(const std::string& path);

/// The same for a figure and, where they are asked for, its caption and its proof.
void check_figure_output(const FigureSpec& spec, const std::string& path);

/// Title, finding and text alternative, a line each.
std::string caption_text(const Caption& caption);

/// A figure that was written.
struct WrittenFigure {
  Caption caption;
  std::string proof;                      ///< the file that proves its colours; empty if none was asked for
  std::vector<std::string> color_faults;  ///< what the proof found, in the language of the texts
};

/// A line for each of its colour faults, with the file of the proof.
std::vector<std::string> color_warnings(const WrittenFigure& figure, const Translations& texts);

/// The file of a figure's proof: "map.pdf" → "map-proof.png".
std::string proof_path(const std::string& path);

/// Draws the figure, after its what-if if it has one, and writes it, with its caption where that is asked
/// for. Throws UsageError or WrongValues where
/// the dataset does not have what the figure asks for, EnvironmentError where it cannot be written.
WrittenFigure write_figure(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                           const Translations& texts, const std::string& path);

/// The same for a state that is given. Throws EnvironmentError.
WrittenFigure write_figure(const FigureSpec& spec, const MapState& state, const FigureOptions& options,
                           const Dataset& dataset, const Translations& texts, const std::string& path);

/// The display list, as text, of the figure that the first write_figure() draws; it throws the same, and
/// writes nothing.
std::string figure_dump(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                        const Translations& texts);

}  // namespace rk
