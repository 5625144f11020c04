// Two partnerships compared: what they share, what only one of them has, and how alike they are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/members.h"
#include "model/dataset.h"

namespace rk::analysis {

struct PairOverlap {
  PartnershipIndex a = 0;
  PartnershipIndex b = 0;
  Members shared;
  Members only_a;
  Members only_b;
  /// Jaccard (1912): shared divided by the union, in members; 0 to 1, and 0 for two empty partnerships.
  double jaccard_municipalities = 0;
  double shared_area_km2 = 0;
  double jaccard_area = 0;                        ///< the same ratio in area
  std::optional<std::int64_t> shared_population;  ///< nullopt: not known of one of the shared ones
};

/// Compares the full members of two partnerships.
PairOverlap compare(const Dataset& dataset, PartnershipIndex a, PartnershipIndex b);

/// Every unordered pair of partnerships of scope regional, a before b, in the order of the dataset.
std::vector<PairOverlap> regional_pairs(const Dataset& dataset);

}  // namespace rk::analysis
