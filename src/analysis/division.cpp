#include "analysis/division.h"

#include <algorithm>

#include "analysis/congruence.h"
#include "analysis/partners.h"

namespace rk::analysis {

DivisionRelation relation_to_provinces(const Dataset& dataset, const Members& members) {
  std::vector<ProvinceIndex> provinces;
  for (const MunicipalityIndex m : members) {
    if (dataset.province_of(m) == nullptr) return DivisionRelation::unknown;
    const ProvinceIndex province = dataset.municipalities[m].province;
    if (std::find(provinces.begin(), provinces.end(), province) == provinces.end())
      provinces.push_back(province);
  }
  if (provinces.empty()) return DivisionRelation::unknown;
  const auto in_them =
      std::count_if(dataset.municipalities.begin(), dataset.municipalities.end(), [&](const Municipality& m) {
        return std::find(provinces.begin(), provinces.end(), m.province) != provinces.end();
      });
  const bool whole = static_cast<std::size_t>(in_them) == members.size();
  if (provinces.size() == 1) return whole ? DivisionRelation::equal : DivisionRelation::inside;
  return whole ? DivisionRelation::whole : DivisionRelation::crosses;
}

CoreGroup core_group(const Dataset& dataset, MunicipalityIndex focus) {
  CoreGroup core;
  const std::vector<PartnershipIndex> own = regional_partnerships_of(dataset, focus);
  for (const PartnershipIndex p : own) {
    std::vector<PartnershipIndex> group;
    for (const PartnershipIndex q : own) {
      if (q == p || congruent(dataset.partnerships[p], dataset.partnerships[q])) group.push_back(q);
    }
    if (group.size() > 1 && group.size() > core.partnerships.size()) core.partnerships = std::move(group);
  }
  for (const Partner& partner : partners_of(dataset, focus)) {
    const auto meetings = static_cast<std::uint32_t>(partner.partnerships.size());
    core.of_all_meetings += meetings;
    if (!core.partnerships.empty() &&
        dataset.partnerships[core.partnerships.front()].has_member(partner.municipality))
      core.meetings += meetings;
  }
  return core;
}

}  // namespace rk::analysis
