// The palettes of regions, the assignment of their colours, and contrast.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/state/map_state.h"

namespace rk::scene::style {

/// The colours of a palette. tol: after Paul Tol's medium-contrast (6), each with 3:1 to white and 8 L* from
/// the others, so that a line of it shows on any tint and in a black-and-white copy. fill8: 8 colours for
/// more regions. grey: 6 greys with evenly spaced lightness, for black-and-white copies (with patterns).
const std::vector<Color>& palette_colors(PaletteName palette);

/// The palette's colours, with the user's own palette in place of the default one (tol) if the configuration
/// has one.
std::vector<Color> palette_colors(const Dataset& dataset, PaletteName palette);

/// "#rrggbb" → colour; throws std::invalid_argument.
Color parse_color(const std::string& text);

/// The linear light of an sRGB channel, 0 … 1.
double linear_light(std::uint8_t channel);
/// Relative luminance of WCAG 2.1, 0 … 1.
double luminance(Color color);
/// Contrast ratio of WCAG 2.1, 1 … 21.
double contrast(Color a, Color b);
/// Black or white, whichever reads better on the colour.
Color text_on(Color background);
/// The colour mixed with another: share 0 gives a, 1 gives b.
Color mix(Color a, Color b, double share);

}  // namespace rk::scene::style
