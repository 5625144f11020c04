// All names on a map: municipalities, and signs for regions. Positions in map px (scene/map/occupancy.h).
#pragma once

#include <array>
#include <vector>

#include "model/geometry.h"
#include "scene/map/label_context.h"
#include "scene/map/labels.h"

namespace rk {

/// Places the names. `area` is what to name (map px) and `view` where signs may stand; `taken` boxes (map px)
/// hold furniture.
std::vector<PlacedItems> place_names(const LabelContext& map, const Box& area, const Box& view,
                                     const std::vector<Box>& taken);

/// Names municipalities of which a large part is in view but not the place of their name: in that part.
/// `visible` is the part of the map in view (m RD), `named` (a flag a municipality) says who has a name on
/// the page; `taken` boxes are map px.
std::vector<PlacedItems> place_viewport_labels(const LabelContext& map, const Box& visible,
                                               const std::vector<bool>& named, const std::vector<Box>& taken);

/// The boxes around a box (map px), so wide that no label gets past them.
std::array<Box, 4> around(const Box& box);

}  // namespace rk
