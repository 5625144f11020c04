#include "analysis/own_partnerships.h"

#include "analysis/contributions.h"
#include "analysis/members.h"

namespace rk::analysis {

std::vector<OwnPartnership> own_partnerships(const Dataset& dataset, MunicipalityIndex focus) {
  const Contributions contributions = contributions_of(dataset, focus);
  std::vector<OwnPartnership> result;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Partnership& partnership = dataset.partnerships[p];
    const PartnershipContribution* paid = contributions.find(p);
    const bool regional = partnership.scope == Scope::regional;
    if (!partnership.has_member(focus) || !(regional || paid != nullptr)) continue;
    OwnPartnership own;
    own.partnership = p;
    own.regional = regional;
    own.municipalities = partnership.members.size();
    if (partnership.has_territory()) {
      own.area_km2 = area_km2(dataset, partnership.members);
      own.population = population(dataset, partnership.members);
      own.provinces = province_shares(dataset, partnership.members);
    }
    if (paid != nullptr) {
      own.eur_per_year = paid->eur_per_year;
      own.eur_per_inhabitant = paid->eur_per_inhabitant;
    }
    result.push_back(std::move(own));
  }
  return result;
}

}  // namespace rk::analysis
