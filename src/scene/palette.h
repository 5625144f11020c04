// The colours of regions, and how to tell them apart.
#pragma once

#include <string>
#include <vector>

#include "model/dataset.h"
#include "scene/map_state.h"
#include "scene/scene.h"

namespace rk {

/// The colours of a palette. tol: Paul Tol's medium-contrast (6). fill8: 8 colours for more regions. grey: 6
/// greys with even lightness, for a photocopy (with patterns).
const std::vector<Color>& palette_colors(PaletteName palette);

/// "#rrggbb" → colour; throws std::invalid_argument.
Color parse_color(const std::string& text);

/// A colour for each of the shown partnerships: the user's own, else that of its palette slot, else the next
/// that is free. Colours repeat only when the palette is used up.
std::vector<Color> assign_colors(const Dataset& dataset, const std::vector<PartnershipIndex>& shown,
                                 PaletteName palette);

/// Relative luminance of WCAG 2.1, 0 … 1.
double luminance(Color color);
/// Contrast ratio of WCAG 2.1, 1 … 21.
double contrast(Color a, Color b);
/// Black or white, whichever reads better on the colour.
Color text_on(Color background);
/// The colour mixed with another: share 0 gives a, 1 gives b.
Color mix(Color a, Color b, double share);

}  // namespace rk
