#include "analysis/what_if_difference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace rk::analysis {
namespace {

std::vector<ProvinceIndex> provinces_of(const PartnershipFacts& facts) {
  std::vector<ProvinceIndex> result;
  for (const ProvinceShare& share : facts.provinces) result.push_back(share.province);
  return result;
}

std::vector<PartnerChange> partner_changes(const Dataset& dataset, const Analysis& before,
                                           const Analysis& after) {
  std::map<MunicipalityIndex, PartnerChange> changes;
  for (const Partner& p : before.partners) {
    changes[p.municipality].before = static_cast<std::uint32_t>(p.partnerships.size());
  }
  for (const Partner& p : after.partners) {
    changes[p.municipality].after = static_cast<std::uint32_t>(p.partnerships.size());
  }
  std::vector<PartnerChange> result;
  for (auto& [municipality, change] : changes) {
    change.municipality = municipality;
    if (change.before != change.after) result.push_back(change);
  }
  const auto gain = [](const PartnerChange& c) { return std::int64_t{c.after} - std::int64_t{c.before}; };
  std::stable_sort(result.begin(), result.end(), [&](const PartnerChange& a, const PartnerChange& b) {
    if (gain(a) != gain(b)) return gain(a) > gain(b);
    return dataset.municipalities[a.municipality].name < dataset.municipalities[b.municipality].name;
  });
  return result;
}

std::vector<TerritoryChange> territory_changes(const Dataset& before, const Dataset& after,
                                               const Analysis& facts_before, const Analysis& facts_after) {
  std::vector<TerritoryChange> result;
  for (PartnershipIndex p = 0; p < after.partnerships.size(); ++p) {
    TerritoryChange change;
    change.partnership = p;
    change.created = p >= before.partnerships.size();
    change.crosses_before = change.created ? false : facts_before.partnerships[p].cross_province;
    change.crosses_after = facts_after.partnerships[p].cross_province;
    const Members none;
    const Members& old_members = change.created ? none : before.partnerships[p].members;
    if (!change.created && old_members == after.partnerships[p].members) continue;
    change.joined = difference(after.partnerships[p].members, old_members);
    change.left = difference(old_members, after.partnerships[p].members);
    if (!change.created) {
      change.area_before = facts_before.partnerships[p].area_km2;
      change.population_before = facts_before.partnerships[p].population;
      change.provinces_before = provinces_of(facts_before.partnerships[p]);
    }
    change.area_after = facts_after.partnerships[p].area_km2;
    change.population_after = facts_after.partnerships[p].population;
    change.provinces_after = provinces_of(facts_after.partnerships[p]);
    result.push_back(std::move(change));
  }
  return result;
}

/// A pair changes where the members of one of the two do.
std::vector<PairChange> pair_changes(const Dataset& before, const Dataset& after) {
  std::vector<bool> changed(after.partnerships.size());
  for (PartnershipIndex p = 0; p < changed.size(); ++p)
    changed[p] =
        p >= before.partnerships.size() || before.partnerships[p].members != after.partnerships[p].members;
  const std::vector<PartnershipIndex> regional = partnerships_of_scope(after, Scope::regional);
  std::vector<PairChange> result;
  for (std::size_t i = 0; i < regional.size(); ++i) {
    for (std::size_t j = i + 1; j < regional.size(); ++j) {
      const PartnershipIndex a = regional[i], b = regional[j];
      if (!changed[a] && !changed[b]) continue;
      std::optional<PairOverlap> old;
      if (b < before.partnerships.size()) old = compare(before, a, b);
      result.push_back({std::move(old), compare(after, a, b)});
    }
  }
  return result;
}

/// WhatIfDifference::leading_pairs, of a difference that has all else.
std::vector<std::size_t> leading_pairs(const WhatIfDifference& difference, const Analysis& after) {
  const auto repeats = [&](PartnershipIndex p) {
    const auto& same = after.partnerships[p].congruent_with;
    return std::any_of(same.begin(), same.end(), [&](PartnershipIndex q) {
      const auto& gained = difference.congruence_gained;
      return q < p && std::find(gained.begin(), gained.end(), std::pair(q, p)) == gained.end();
    });
  };
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < difference.pairs.size(); ++i) {
    const PairChange& change = difference.pairs[i];
    const bool apart = (!change.before || change.before->shared.empty()) && change.after.shared.empty();
    if (!apart && !repeats(change.after.a) && !repeats(change.after.b)) result.push_back(i);
  }
  const auto size = [&](std::size_t i) {
    const PairChange& change = difference.pairs[i];
    return std::abs(change.after.jaccard_area - (change.before ? change.before->jaccard_area : 0));
  };
  std::stable_sort(result.begin(), result.end(),
                   [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
  return result;
}

}  // namespace

WhatIfDifference difference_of(const Dataset& before, const Dataset& after, MunicipalityIndex focus) {
  assert(before.partnerships.size() <= after.partnerships.size());
  const Analysis facts_before = analyse(before, focus);
  const Analysis facts_after = analyse(after, focus);
  WhatIfDifference result;
  result.before = standing_of(before, facts_before);
  result.after = standing_of(after, facts_after);
  result.partners = partner_changes(after, facts_before, facts_after);
  result.territories = territory_changes(before, after, facts_before, facts_after);
  result.pairs = pair_changes(before, after);
  for (PartnershipIndex a = 0; a < after.partnerships.size(); ++a) {
    for (PartnershipIndex b = a + 1; b < after.partnerships.size(); ++b) {
      const bool was =
          b < before.partnerships.size() && congruent(before.partnerships[a], before.partnerships[b]);
      const bool is = congruent(after.partnerships[a], after.partnerships[b]);
      if (is && !was) result.congruence_gained.emplace_back(a, b);
      if (was && !is) result.congruence_lost.emplace_back(a, b);
    }
  }
  result.leading_pairs = leading_pairs(result, facts_after);
  result.contribution_ended_eur =
      facts_before.contributions.eur_per_year - facts_after.contributions.eur_per_year;
  for (const TerritoryChange& change : result.territories) {
    const bool joins = std::binary_search(change.joined.begin(), change.joined.end(), focus);
    if (joins && !facts_after.contributions.find(change.partnership)) {
      result.contribution_unknown.push_back(change.partnership);
    }
  }
  return result;
}

}  // namespace rk::analysis
