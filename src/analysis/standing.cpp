#include "analysis/standing.h"

#include <algorithm>
#include <vector>

#include "analysis/territories.h"

namespace rk::analysis {

Standing standing_of(const Dataset& dataset, const Analysis& facts) {
  Standing result;
  result.partners = facts.partners.size();
  std::vector<PartnershipIndex> own;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope != Scope::regional || !facts.partnerships[p].includes_focus) continue;
    own.push_back(p);
    if (facts.partnerships[p].cross_province == true) ++result.cross_province;
  }
  result.partnerships = own.size();
  result.territories = territory_count(dataset, own);

  Members together = {facts.focus};
  for (const Partner& partner : facts.partners) together.push_back(partner.municipality);
  std::sort(together.begin(), together.end());
  if (facts.border.known) result.provinces = province_shares(dataset, together).size();
  result.population = population(dataset, together);
  if (facts.contributions.known) result.contribution_eur = facts.contributions.eur_per_year;
  return result;
}

}  // namespace rk::analysis
