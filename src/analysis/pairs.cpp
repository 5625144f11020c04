#include "analysis/pairs.h"

#include <vector>

namespace rk::analysis {
namespace {

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

PairOverlap compare(const Dataset& dataset, PartnershipIndex a, PartnershipIndex b) {
  const Members& of_a = dataset.partnerships.at(a).members;
  const Members& of_b = dataset.partnerships.at(b).members;
  PairOverlap pair;
  pair.a = a;
  pair.b = b;
  pair.shared = intersection(of_a, of_b);
  pair.only_a = difference(of_a, of_b);
  pair.only_b = difference(of_b, of_a);
  const Members all = set_union(of_a, of_b);
  pair.jaccard_municipalities =
      ratio(static_cast<double>(pair.shared.size()), static_cast<double>(all.size()));
  pair.shared_area_km2 = area_km2(dataset, pair.shared);
  pair.jaccard_area = ratio(pair.shared_area_km2, area_km2(dataset, all));
  pair.shared_population = population(dataset, pair.shared);
  return pair;
}

void each_regional_pair(const Dataset& dataset, const std::function<void(const PairOverlap&)>& visit) {
  const std::vector<PartnershipIndex> regional = partnerships_of_scope(dataset, Scope::regional);
  for (std::size_t i = 0; i < regional.size(); ++i)
    for (std::size_t j = i + 1; j < regional.size(); ++j) visit(compare(dataset, regional[i], regional[j]));
}

std::size_t count_regional_pairs(const Dataset& dataset) {
  const std::size_t regional = partnerships_of_scope(dataset, Scope::regional).size();
  return regional < 2 ? 0 : regional * (regional - 1) / 2;
}

}  // namespace rk::analysis
