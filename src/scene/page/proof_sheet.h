// The proof sheet of a figure's colours: the figure in normal vision, in greyscale and with each colour
// vision deficiency, and a list of the colours that cannot be told apart.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"
#include "scene/style/color_vision.h"

namespace rk::scene::page {

/// The scene with every colour as it appears with that vision.
Scene seen_with(const Scene& scene, style::Vision vision);

/// The tints of the scene's zones, from light to dark: the steps of a scale.
std::vector<Color> tint_steps(const Scene& scene);

/// Lists what cannot be told apart, one line each in the language of the texts: pairs of regions (by number
/// and name) and neighbouring steps of tint, with the vision and the CIEDE2000 difference.
std::vector<std::string> color_faults(const Dataset& dataset, const Translations& texts,
                                      const MapState& state, const Scene& figure);

struct ProofPanel {
  Box frame;  ///< on the sheet, px
  Scene figure;
};

/// The captions and findings of a sheet. The caller draws the panels.
struct ProofSheet {
  Scene page;
  std::vector<ProofPanel> panels;
};

/// Lays out the sheet of a figure: five panels, a table of the regions' colours, and the faults, or a
/// statement that there are none.
ProofSheet proof_sheet(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
                       const MapState& state, const Scene& figure, const std::vector<std::string>& faults);

}  // namespace rk::scene::page
