// The names of regions on the map: a small sign outside the border, beside the ribbons that it names, with
// one row a region in the order of the ribbons and a leader line to them.
#pragma once

#include <vector>

#include "scene/map/label_context.h"
#include "scene/map/labels.h"
#include "scene/map/occupancy.h"

namespace rk {

/// Names each region that has a ribbon once, in as few signs as it takes: stretches of border that many
/// regions share go first. `visible` and the items are map px (scene/map/occupancy.h); signs keep clear of
/// taken boxes, away from ribbons and inside `visible`. A region for which there is no room has no sign (the
/// legend names it).
std::vector<PlacedItems> place_region_labels(const LabelContext& map, const Box& visible,
                                             Occupancy& occupancy);

}  // namespace rk
