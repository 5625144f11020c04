// All labels on a map: names of municipalities, and labels of regions. Positions are map px
// (scene/map/occupancy.h).
#pragma once

#include <array>
#include <vector>

#include "model/geometry.h"
#include "scene/map/label_context.h"
#include "scene/map/labels.h"

namespace rk::scene::map {

/// Places the labels. `area` (map px) is the part of the map to name municipalities in and `view` (map px)
/// where region labels may stand; labels keep clear of the boxes `taken` (map px).
std::vector<PlacedItems> place_names(const LabelContext& map, const Box& area, const std::vector<Box>& taken,
                                     const Box& view);

/// Names municipalities of which a large part is visible but not the position of their name, in that part.
/// `visible` is the visible part of the map (m RD), `named` (one flag per municipality) says which have a
/// name on the page; `taken` boxes are map px.
std::vector<PlacedItems> place_viewport_labels(const LabelContext& map, const MapBox& visible,
                                               const std::vector<bool>& named, const std::vector<Box>& taken);

/// The boxes around a box (map px), wide enough that no label lies beyond them.
std::array<Box, 4> around(const Box& box);

}  // namespace rk::scene::map
