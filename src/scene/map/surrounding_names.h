// The names of other countries and of rivers on a map: countries in spaced capitals like provinces, rivers in
// italics along their course.
#pragma once

#include <vector>

#include "scene/map/label_context.h"
#include "scene/map/labels.h"

namespace rk::scene::map {

/// Names each country of which enough lies in `view` (map px), wholly within its land, and each river beside
/// its straightest stretch that is free. What has no room gets no name. The dataset must have surroundings.
/// Boxes of placed names are added to `occupancy`.
std::vector<PlacedItems> place_surrounding_names(const LabelContext& map, const Box& view,
                                                 Occupancy& occupancy);

}  // namespace rk::scene::map
