// Territories: partnerships with exactly the same members, full and partial, have one territory. On a map it
// is one region with several names.
#pragma once

#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

/// For each partnership the first one (ascending) of the same territory; itself if it has no territory or no
/// full members. Near-linear in the number of members.
std::vector<PartnershipIndex> territories(const Dataset& dataset);

}  // namespace rk::analysis
