// Which partnerships are on view, in the order of their numbers.
#pragma once

#include "model/dataset.h"
#include "scene/state/map_state.h"

namespace rk::scene {

bool is_on_view(const MapState& state, PartnershipIndex p);
/// Puts a partnership on view, unless it is there.
void put_on_view(MapState& state, const Dataset& dataset, PartnershipIndex p);
/// Takes a partnership off view.
void take_off_view(MapState& state, PartnershipIndex p);

}  // namespace rk::scene
