#include "analysis/congruence.h"

namespace rk::analysis {

bool congruent(const Partnership& a, const Partnership& b) {
  return a.has_territory() && b.has_territory() && !a.members.empty() && a.members == b.members;
}

std::vector<PartnershipIndex> congruent_with(const Dataset& dataset, PartnershipIndex p) {
  std::vector<PartnershipIndex> result;
  for (PartnershipIndex other = 0; other < dataset.partnerships.size(); ++other) {
    if (other != p && congruent(dataset.partnerships.at(p), dataset.partnerships[other])) {
      result.push_back(other);
    }
  }
  return result;
}

std::vector<std::vector<PartnershipIndex>> congruent_groups(const Dataset& dataset) {
  std::vector<std::vector<PartnershipIndex>> result;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    std::vector<PartnershipIndex> group = congruent_with(dataset, p);
    if (group.empty() || group.front() < p) continue;
    group.insert(group.begin(), p);
    result.push_back(std::move(group));
  }
  return result;
}

}  // namespace rk::analysis
