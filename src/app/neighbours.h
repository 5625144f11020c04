// Which municipalities border on each other, and which of them lies where.
#pragma once

#include <optional>

#include "analysis/land.h"
#include "model/dataset.h"

namespace rk {

/// The municipalities outside a set that share a border with one of it, ascending.
Members neighbours_of(const Dataset& dataset, const Members& members);

/// The municipality beside `from` that lies most in a direction (a unit vector, m RD): the nearest of those
/// within 60 degrees of it, bordering ones before others. nullopt if there is none, at the edge of the map.
std::optional<MunicipalityIndex> neighbour_towards(const Dataset& dataset, MunicipalityIndex from,
                                                   Point direction);

}  // namespace rk
