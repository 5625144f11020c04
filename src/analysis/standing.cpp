#include "analysis/standing.h"

#include <set>
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
  std::set<ProvinceIndex> provinces;
  std::int64_t population = 0;
  bool provinces_known = true;
  bool population_known = true;
  for (const MunicipalityIndex m : together) {
    const Municipality& municipality = dataset.municipalities[m];
    provinces.insert(municipality.province);
    if (dataset.province_of(m) == nullptr) provinces_known = false;
    population += municipality.population.value_or(0);
    if (!municipality.population) population_known = false;
  }
  if (provinces_known) result.provinces = provinces.size();
  if (population_known) result.population = population;
  if (facts.contributions.known) result.contribution_eur = facts.contributions.eur_per_year;
  return result;
}

}  // namespace rk::analysis
