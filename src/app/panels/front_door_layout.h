// Where the ways in lie on the map.
#pragma once

#include <cstddef>
#include <vector>

#include "app/state/app_state.h"

namespace rk::app::panels {

/// The boxes (page px) of that many cards, beside each other or one below the other, in the order of reading.
/// They lie on the map and leave free the focus, the buttons and the lines at the foot of the map. Empty
/// where there is no room for that.
std::vector<PageBox> front_door_cards(const AppState& state, const Dataset& dataset, std::size_t count);

}  // namespace rk::app::panels
