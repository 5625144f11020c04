// Draws a figure and writes it, with its caption and its proof if requested.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "figure/figure_spec.h"
#include "model/dataset.h"
#include "scene/page/scene_builder.h"

namespace rk::figure {

/// A figure that was written.
struct WrittenFigure {
  scene::views::Caption caption;
  std::string proof;                      ///< the file that proves its colours; empty if not requested
  std::vector<std::string> color_faults;  ///< what the proof found, in the language of the texts
};

/// Title, finding and text alternative, a line each.
std::string caption_text(const scene::views::Caption& caption);

/// Draws the figure, after its what-if if it has one, and writes it. Throws FigureError if the dataset does
/// not have what the figure requests, WhatIfError for a change that makes no sense, EnvironmentError if it
/// cannot be written.
WrittenFigure write_figure(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                           const Translations& texts, const std::string& path);

/// The same for a given state; of the figure, only its format, page scale and what is written beside it
/// count. Throws EnvironmentError.
WrittenFigure write_figure(const FigureSpec& spec, const scene::MapState& state,
                           const scene::FigureOptions& options, const Dataset& dataset,
                           const Translations& texts, const std::string& path);

/// The same as a PNG file in memory. Throws EnvironmentError without a typeface.
std::string figure_png(const FigureSpec& spec, const scene::MapState& state,
                       const scene::FigureOptions& options, const Dataset& dataset,
                       const Translations& texts);

/// The display list, as text, of the figure that the first write_figure() draws; it throws the same, and
/// writes nothing.
std::string figure_dump(const FigureSpec& spec, const Dataset& dataset, MunicipalityIndex focus,
                        const Translations& texts);

}  // namespace rk::figure
