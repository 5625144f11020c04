#include "analysis/territories.h"

#include <functional>
#include <map>
#include <set>
#include <utility>

namespace rk::analysis {

std::vector<PartnershipIndex> territories(const Dataset& dataset) {
  using Members = std::reference_wrapper<const std::vector<MunicipalityIndex>>;
  const auto before = [](const std::pair<Members, Members>& a, const std::pair<Members, Members>& b) {
    return a.first.get() != b.first.get() ? a.first.get() < b.first.get() : a.second.get() < b.second.get();
  };
  std::map<std::pair<Members, Members>, PartnershipIndex, decltype(before)> firsts(before);
  std::vector<PartnershipIndex> result;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Partnership& own = dataset.partnerships[p];
    const bool shared = own.has_territory() && !own.members.empty();
    result.push_back(shared ? firsts.try_emplace({own.members, own.partial_members}, p).first->second : p);
  }
  return result;
}

std::size_t territory_count(const Dataset& dataset, const std::vector<PartnershipIndex>& partnerships) {
  const std::vector<PartnershipIndex> all = territories(dataset);
  std::set<PartnershipIndex> different;
  for (const PartnershipIndex p : partnerships) different.insert(all[p]);
  return different.size();
}

}  // namespace rk::analysis
