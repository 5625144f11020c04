// The number of a partnership on every chip: on the map, in the legend, the list and the matrix.
#pragma once

#include <vector>

#include "model/dataset.h"

namespace rk::scene {

/// The number of each partnership, from 1: first the headline partnerships in the order of their palette
/// slots, then the other regional ones, then the rest, as the config lists them. Numbers do not depend on
/// what is on view.
std::vector<int> chip_numbers(const Dataset& dataset);

/// The given partnerships in the order of their numbers.
std::vector<PartnershipIndex> by_chip_number(const Dataset& dataset,
                                             std::vector<PartnershipIndex> partnerships);

}  // namespace rk::scene
