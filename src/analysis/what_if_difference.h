// What a what-if changes, seen from one focus: who becomes or ceases to be a partner, which territories and
// overlaps change, what crosses a province border, which partnerships become or cease to be the same.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "analysis/analysis.h"
#include "analysis/pairs.h"
#include "analysis/standing.h"
#include "model/dataset.h"

namespace rk::analysis {

/// How often the focus meets a municipality, before and after: 0 before is a new partner, 0 after a lost one.
struct PartnerChange {
  MunicipalityIndex municipality = 0;
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

/// A partnership whose members change. Areas in km²; those and the population are nullopt as in
/// PartnershipFacts, and of a new partnership everything before is nullopt or empty.
struct TerritoryChange {
  PartnershipIndex partnership = 0;
  bool created = false;
  Members joined;
  Members left;
  std::optional<double> area_before;
  std::optional<double> area_after;
  std::optional<std::int64_t> population_before;
  std::optional<std::int64_t> population_after;
  std::vector<ProvinceIndex> provinces_before;
  std::vector<ProvinceIndex> provinces_after;
  std::optional<bool> crosses_before;  ///< as PartnershipFacts::cross_province; false for a new partnership
  std::optional<bool> crosses_after;

  bool becomes_cross_province() const { return crosses_before == false && crosses_after == true; }
  bool ceases_cross_province() const { return crosses_before == true && crosses_after == false; }
};

/// A pair of regional partnerships whose overlap changes; `before` is nullopt if one of them is new.
struct PairChange {
  std::optional<PairOverlap> before;
  PairOverlap after;
};

struct WhatIfDifference {
  Standing before;  ///< of the focus
  Standing after;
  std::vector<PartnerChange> partners;       ///< those that change; largest gain first, then by name
  std::vector<TerritoryChange> territories;  ///< in the order of the dataset
  std::vector<PairChange> pairs;             ///< those whose members change, in the order of the dataset
  /// Of those the ones to name, as indices, the largest change of the shared area first. Pairs without common
  /// members before and after are left out, and so is a pair with a partnership that has had the same members
  /// as an earlier one, before and after.
  std::vector<std::size_t> leading_pairs;
  std::vector<std::pair<PartnershipIndex, PartnershipIndex>> congruence_gained;
  std::vector<std::pair<PartnershipIndex, PartnershipIndex>> congruence_lost;
  std::int64_t contribution_ended_eur = 0;  ///< a year, of partnerships that the config's focus leaves
  /// Partnerships that the focus joins: what that costs is not in the config.
  std::vector<PartnershipIndex> contribution_unknown;

  bool empty() const { return territories.empty(); }
};

/// Compares two datasets for the same municipalities, the second with changed members or with more
/// partnerships at its end (as apply_what_if makes it), seen from `focus`.
WhatIfDifference difference_of(const Dataset& before, const Dataset& after, MunicipalityIndex focus);

}  // namespace rk::analysis
