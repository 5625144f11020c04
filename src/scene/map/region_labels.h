// Labels of regions: a small box outside the border, beside the ribbons that it names, with one row per
// ribbon, in their order, that names all regions of its territory, and a leader line to them.
#pragma once

#include <vector>

#include "scene/map/label_context.h"
#include "scene/map/labels.h"
#include "scene/map/occupancy.h"

namespace rk::scene::map {

/// Names each region that has a ribbon once, in as few labels as possible: stretches of border that many
/// regions share go first. `visible` and the items are map px (scene/map/occupancy.h). Labels keep clear of
/// taken boxes, avoid ribbons and stay inside `visible`. A region without a free position has no label; the
/// legend names it.
std::vector<PlacedItems> place_region_labels(const LabelContext& map, const Box& visible,
                                             Occupancy& occupancy);

}  // namespace rk::scene::map
