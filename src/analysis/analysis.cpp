#include "analysis/analysis.h"

#include "analysis/members.h"

namespace rk::analysis {
namespace {

PartnershipFacts facts_of(const Dataset& dataset, PartnershipIndex p, MunicipalityIndex focus) {
  const Partnership& partnership = dataset.partnerships.at(p);
  PartnershipFacts facts;
  facts.includes_focus = partnership.has_member(focus);
  facts.partially_includes_focus = partnership.has_partial_member(focus);
  if (!partnership.has_territory()) return facts;
  facts.area_km2 = area_km2(dataset, partnership.members);
  facts.population = population(dataset, partnership.members);
  facts.provinces = province_shares(dataset, partnership.members);
  facts.cross_province = cross_province(dataset, partnership.members);
  facts.congruent_with = congruent_with(dataset, p);
  return facts;
}

}  // namespace

Analysis analyse(const Dataset& dataset, MunicipalityIndex focus) {
  Analysis analysis;
  analysis.focus = focus;
  Members on_map;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    analysis.partnerships.push_back(facts_of(dataset, p, focus));
    if (dataset.partnerships[p].has_territory()) {
      on_map = set_union(on_map, dataset.partnerships[p].members);
    }
  }
  analysis.partners = partners_of(dataset, focus);
  analysis.zones = zones(dataset, partnerships_of_scope(dataset, Scope::regional));
  analysis.congruent_groups = congruent_groups(dataset);
  analysis.border = focus_border(dataset, focus);
  analysis.contributions = contributions_of(dataset, focus);
  analysis.unknown_population = unknown_population(dataset, on_map);
  return analysis;
}

}  // namespace rk::analysis
