// Territories: partnerships with exactly the same members, full and partial, have one territory. On a map it
// is one region with several names.
#pragma once

#include <cstddef>
#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

/// For each partnership the first one (ascending) of the same territory; itself if it has no territory or no
/// full members. Near-linear in the number of members.
std::vector<PartnershipIndex> territories(const Dataset& dataset);

/// How many different territories these partnerships have.
std::size_t territory_count(const Dataset& dataset, const std::vector<PartnershipIndex>& partnerships);

}  // namespace rk::analysis
