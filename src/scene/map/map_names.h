// All names on a map: municipalities, and signs for regions. Positions in map px (scene/occupancy.h).
#pragma once

#include <array>
#include <vector>

#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/map/labels.h"
#include "scene/map/ribbon_slots.h"
#include "scene/map/thematic_layers.h"
#include "scene/state/map_state.h"

namespace rk {

/// Places the names for a scale. `ribbons` are the ribbon items (m RD) to keep clear of; `taken` boxes (map
/// px) hold furniture; `area` is what to name (map px) and `view` where signs may stand.
std::vector<PlacedItems> place_names(const Dataset& dataset, const MapState& state,
                                     const ThematicLayers& plan, const RibbonSlots& slots,
                                     const std::vector<Item>& ribbons, double m_per_px, const Box& area,
                                     const Box& view, const std::vector<Box>& taken,
                                     const TextMetrics& metrics);

/// Names municipalities of which a large part is in view but not the place of their name: in that part.
/// `named` (a flag a municipality) says who has a name on the page; `taken` boxes are map px.
std::vector<PlacedItems> place_viewport_labels(const Dataset& dataset, const MapState& state,
                                               const ThematicLayers& plan, const std::vector<Item>& ribbons,
                                               const Viewport& viewport, const std::vector<bool>& named,
                                               const std::vector<Box>& taken, const TextMetrics& metrics);

/// The boxes around a box (map px), so wide that no label gets past them.
std::array<Box, 4> around(const Box& box);

}  // namespace rk
