// The palettes of regions, the assignment of their colours, and contrast.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/state/map_state.h"

namespace rk::scene::style {

/// The colours of a palette. tol: Paul Tol's medium-contrast (6). fill8: 8 colours for more regions. grey: 6
/// greys with evenly spaced lightness, for black-and-white copies (with patterns).
const std::vector<Color>& palette_colors(PaletteName palette);

/// The palette's colours, with the user's own palette in place of the default one (tol) if the configuration
/// has one.
std::vector<Color> palette_colors(const Dataset& dataset, PaletteName palette);

/// "#rrggbb" → colour; throws std::invalid_argument.
Color parse_color(const std::string& text);

/// A colour for each of the shown partnerships: the user's own, else that of its palette slot, else the next
/// free one that does not look like one of the user's own. Colours repeat only when the palette is used up.
std::vector<Color> assign_colors(const Dataset& dataset, const std::vector<PartnershipIndex>& shown,
                                 PaletteName palette);

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
