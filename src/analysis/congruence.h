// Congruence: several names for the same set of members (a safety region and a health service, say).
#pragma once

#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

/// Whether two partnerships have a territory and exactly the same full members, at least one. An equivalence
/// among partnerships with a territory and members. Networks are left out: their lists are not complete.
bool congruent(const Partnership& a, const Partnership& b);

/// The other partnerships that are congruent with p, ascending.
std::vector<PartnershipIndex> congruent_with(const Dataset& dataset, PartnershipIndex p);

/// The groups of two or more congruent partnerships, each ascending, ordered by their first one.
std::vector<std::vector<PartnershipIndex>> congruent_groups(const Dataset& dataset);

}  // namespace rk::analysis
