// The chips of all partnerships in one state: number and colour.
#pragma once

#include <vector>

#include "base/translations.h"
#include "model/dataset.h"
#include "scene/display/scene.h"
#include "scene/state/map_state.h"

namespace rk::scene::style {

struct RegionChip {
  int number = 0;        ///< the partnership's number, from 1 (scene/state/chips.h)
  bool on_view = false;  ///< shown as a region of the map
  bool colored = false;  ///< has a colour of its own, and a ribbon
  Color color;           ///< of the region; that of municipal borders if it is not on view
};

/// The chips in the order of the dataset's partnerships, one each.
std::vector<RegionChip> region_chips(const Dataset& dataset, const Translations& texts,
                                     const MapState& state);

/// The part of a state that the chips depend on; everything else has its default.
MapState chip_state(const MapState& state);

}  // namespace rk::scene::style
