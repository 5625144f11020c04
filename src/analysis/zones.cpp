#include "analysis/zones.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rk::analysis {

std::vector<Zone> zones(const Dataset& dataset, const std::vector<PartnershipIndex>& shown) {
  std::vector<PartnershipIndex> territories = shown;
  std::sort(territories.begin(), territories.end());
  territories.erase(std::unique(territories.begin(), territories.end()), territories.end());

  std::vector<std::vector<PartnershipIndex>> sets(dataset.municipalities.size());
  for (const PartnershipIndex p : territories) {
    const Partnership& partnership = dataset.partnerships.at(p);
    if (!partnership.has_territory()) continue;
    for (const MunicipalityIndex m : partnership.members) sets.at(m).push_back(p);
  }

  std::map<std::vector<PartnershipIndex>, Members> by_set;
  for (MunicipalityIndex m = 0; m < sets.size(); ++m) {
    if (!sets[m].empty()) by_set[std::move(sets[m])].push_back(m);
  }

  std::vector<Zone> result;
  result.reserve(by_set.size());
  for (auto& [partnerships, members] : by_set) {
    result.push_back({partnerships, members, area_km2(dataset, members), population(dataset, members)});
  }
  std::stable_sort(result.begin(), result.end(), [](const Zone& a, const Zone& b) {
    return a.partnerships.size() > b.partnerships.size();
  });
  return result;
}

}  // namespace rk::analysis
