// Zones: the disjoint areas in which exactly the same set of partnerships is at work. They tile the union of
// those partnerships' territories; what a map fills is zones, so that nothing is painted twice.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/members.h"
#include "model/dataset.h"

namespace rk::analysis {

struct Zone {
  std::vector<PartnershipIndex> partnerships;  ///< ascending, never empty
  Members members;                             ///< ascending, never empty
  double area_km2 = 0;
  std::optional<std::int64_t> population;  ///< nullopt: not known of one of the members
};

/// The zones of the partnerships that are shown; the order and repeats in `shown` do not matter.
/// Only full members count, and partnerships without a territory (Scope::network) are passed over.
/// The zones with the most partnerships come first; those with as many follow the dataset's order of
/// partnerships.
std::vector<Zone> zones(const Dataset& dataset, const std::vector<PartnershipIndex>& shown);

}  // namespace rk::analysis
