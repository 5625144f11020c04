// A proof of a figure's colours: the figure as it looks to everyone, on a photocopy and with each colour
// vision deficiency, and which of its colours cannot be told apart then.
#pragma once

#include <string>
#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/state/map_state.h"
#include "scene/style/color_vision.h"

namespace rk {

/// Every colour of the scene as it is seen with that vision.
Scene seen_with(const Scene& scene, Vision vision);

/// The tints of the scene's zones, from light to dark: the steps of a scale.
std::vector<Color> tint_steps(const Scene& scene);

/// What cannot be told apart, a line each in the language of the texts: pairs of regions (by number and name)
/// and neighbouring steps of tint, with the vision and the CIEDE2000 difference.
std::vector<std::string> color_faults(const Dataset& dataset, const Translations& texts,
                                      const MapState& state, const Scene& figure);

struct ProofPanel {
  Box frame;  ///< on the sheet, px
  Scene figure;
};

/// Captions and findings; the panels are drawn into it by whoever draws it.
struct ProofSheet {
  Scene page;
  std::vector<ProofPanel> panels;
};

/// The sheet of a figure: five panels, the regions' colours in a table, and the faults or that there are
/// none.
ProofSheet proof_sheet(const Dataset& dataset, const Translations& texts, const TextMetrics& metrics,
                       const MapState& state, const Scene& figure, const std::vector<std::string>& faults);

}  // namespace rk
