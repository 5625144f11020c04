// Numbers of regions on their ribbons, for maps in grey: shades alone cannot tell lines side by side apart.
#pragma once

#include <vector>

#include "scene/map/label_context.h"
#include "scene/map/labels.h"
#include "scene/map/occupancy.h"

namespace rk::scene::map {

/// The numbers of the regions of each ribbon along it, on straight stretches, as numbers stand in contour
/// lines. Those of neighbouring ribbons keep clear of each other. `visible` and the items are map px
/// (scene/map/occupancy.h).
std::vector<PlacedItems> place_line_numbers(const LabelContext& map, const Box& visible,
                                            Occupancy& occupancy);

}  // namespace rk::scene::map
