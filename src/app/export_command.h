// Writing figures: the commands `export` and `replay --export`.
#pragma once

#include <string>

#include "app/figure_spec.h"
#include "model/dataset.h"
#include "model/texts.h"

namespace rk {

/// Throws EnvironmentError where the file cannot be written because its folder is missing or it is a folder
/// itself: worth knowing before the work begins.
void check_output(const std::string& path);

/// Draws the state and writes it. Throws EnvironmentError.
void write_figure(const FigureSpec& spec, const MapState& state, const FigureOptions& options,
                  const Dataset& dataset, const Texts& texts, const std::string& path);

}  // namespace rk
