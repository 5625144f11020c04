// Two partnerships compared: what they share, what only one of them has, and how alike they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

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

/// Passes on every unordered pair of partnerships of scope regional, a before b, in the order of the dataset.
/// They are as many as half the square of the partnerships: a list of them does not fit in memory for
/// thousands.
void each_regional_pair(const Dataset& dataset, const std::function<void(const PairOverlap&)>& visit);

/// How many those are.
std::size_t count_regional_pairs(const Dataset& dataset);

}  // namespace rk::analysis
