#include "analysis/partners.h"

#include <algorithm>

#include "analysis/members.h"

namespace rk::analysis {

std::vector<Partner> partners_of(const Dataset& dataset, MunicipalityIndex focus) {
  std::vector<Partner> result(dataset.municipalities.size());
  for (MunicipalityIndex m = 0; m < result.size(); ++m) result[m].municipality = m;
  for (const PartnershipIndex p : regional_partnerships_of(dataset, focus)) {
    for (const MunicipalityIndex m : dataset.partnerships[p].members) result.at(m).partnerships.push_back(p);
  }
  std::erase_if(result, [&](const Partner& p) { return p.municipality == focus || p.partnerships.empty(); });
  // Municipalities are ordered by code, so a stable sort breaks ties of name by code.
  std::stable_sort(result.begin(), result.end(), [&](const Partner& a, const Partner& b) {
    if (a.partnerships.size() != b.partnerships.size()) return a.partnerships.size() > b.partnerships.size();
    return dataset.municipalities[a.municipality].name < dataset.municipalities[b.municipality].name;
  });
  return result;
}

}  // namespace rk::analysis
