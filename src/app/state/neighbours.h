// Finds the municipalities that border on others, and the one in a given direction.
#pragma once

#include <optional>

#include "analysis/members.h"
#include "model/dataset.h"

namespace rk::app {

/// The municipalities outside a set that share a border with one of it, ascending.
analysis::Members neighbours_of(const Dataset& dataset, const analysis::Members& members);

/// The municipality beside `from` in a direction (a unit vector, m RD): the nearest bordering one within 60
/// degrees of it, else within 84, else the nearest beyond water. nullopt if there is none, at the map's edge.
std::optional<MunicipalityIndex> neighbour_towards(const Dataset& dataset, MunicipalityIndex from,
                                                   Point direction);

}  // namespace rk::app
