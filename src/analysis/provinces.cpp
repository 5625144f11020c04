#include "analysis/provinces.h"

#include <algorithm>

namespace rk::analysis {

std::vector<ProvinceShare> province_shares(const Dataset& dataset, const Members& members) {
  std::vector<ProvinceShare> result;
  for (ProvinceIndex province = 0; province < dataset.provinces.size(); ++province) {
    if (!dataset.provinces[province].known()) continue;
    Members there;
    for (const MunicipalityIndex m : members) {
      if (dataset.municipalities.at(m).province == province) there.push_back(m);
    }
    if (there.empty()) continue;
    result.push_back({province, there, area_km2(dataset, there), population(dataset, there)});
  }
  return result;
}

std::optional<bool> cross_province(const Dataset& dataset, const Members& members) {
  const Province* first = nullptr;
  bool all_known = true;
  for (const MunicipalityIndex m : members) {
    const Province* province = dataset.province_of(m);
    if (province == nullptr) {
      all_known = false;
    } else if (first == nullptr) {
      first = province;
    } else if (province != first) {
      return true;
    }
  }
  return all_known ? std::optional(false) : std::nullopt;
}

FocusBorder focus_border(const Dataset& dataset, MunicipalityIndex focus) {
  FocusBorder border;
  border.known = dataset.province_of(focus) != nullptr;
  std::vector<ProvinceTies> by_province(dataset.provinces.size());
  for (ProvinceIndex p = 0; p < by_province.size(); ++p) by_province[p].province = p;
  for (const PartnershipIndex p : regional_partnerships_of(dataset, focus)) {
    const Members& members = dataset.partnerships[p].members;
    if (const auto crosses = cross_province(dataset, members))
      (*crosses ? border.across : border.within).push_back(p);
    border.known = border.known && std::all_of(members.begin(), members.end(), [&](MunicipalityIndex m) {
                     return dataset.province_of(m) != nullptr;
                   });
    for (const ProvinceShare& share : province_shares(dataset, difference(members, {focus}))) {
      ProvinceTies& ties = by_province[share.province];
      ties.partnerships.push_back(p);
      ties.partners = set_union(ties.partners, share.members);
      ties.ties += static_cast<std::uint32_t>(share.members.size());
      border.ties += static_cast<std::uint32_t>(share.members.size());
    }
  }
  std::erase_if(by_province, [](const ProvinceTies& ties) { return ties.ties == 0; });
  border.provinces = std::move(by_province);
  return border;
}

}  // namespace rk::analysis
