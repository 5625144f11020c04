#include "analysis/contributions.h"

#include <algorithm>

namespace rk::analysis {
namespace {

std::optional<double> per_inhabitant(const Municipality& focus, std::int64_t eur) {
  if (!focus.population || *focus.population <= 0) return std::nullopt;
  return static_cast<double>(eur) / static_cast<double>(*focus.population);
}

}  // namespace

const PartnershipContribution* Contributions::find(PartnershipIndex p) const {
  const auto found = std::find_if(partnerships.begin(), partnerships.end(),
                                  [&](const PartnershipContribution& c) { return c.partnership == p; });
  return found == partnerships.end() ? nullptr : &*found;
}

Contributions contributions_of(const Dataset& dataset, MunicipalityIndex focus) {
  Contributions result;
  result.known = focus == dataset.focus;
  if (!result.known) return result;
  const Municipality& municipality = dataset.municipalities.at(focus);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const Partnership& partnership = dataset.partnerships[p];
    if (partnership.contributions.empty()) continue;
    if (!partnership.has_member(focus) && !partnership.has_partial_member(focus)) continue;
    PartnershipContribution entry;
    entry.partnership = p;
    entry.posts = partnership.contributions;
    for (const Contribution& post : entry.posts) entry.eur_per_year += post.eur_per_year;
    entry.eur_per_inhabitant = per_inhabitant(municipality, entry.eur_per_year);
    result.eur_per_year += entry.eur_per_year;
    result.partnerships.push_back(std::move(entry));
  }
  result.eur_per_inhabitant = per_inhabitant(municipality, result.eur_per_year);
  return result;
}

}  // namespace rk::analysis
