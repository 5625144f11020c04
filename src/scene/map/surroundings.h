// What lies around the municipalities on a map: water, other countries, rivers. Map space (m RD).
#pragma once

#include "model/surroundings.h"
#include "scene/display/scene.h"

namespace rk::scene::map {

/// Water, and over it the other countries and the borders between them; all of it lies below the land.
/// `grey`: in the grey palette they are lighter than land, since what is darker is a number of regions.
std::vector<Item> around_items(const Surroundings& surroundings, bool grey);

/// Rivers, which lie on the land and its regions.
std::vector<Item> river_items(const Surroundings& surroundings, bool grey);

}  // namespace rk::scene::map
