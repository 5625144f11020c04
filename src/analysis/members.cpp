#include "analysis/members.h"

#include <algorithm>
#include <iterator>

namespace rk::analysis {

double area_km2(const Dataset& dataset, const Members& members) {
  double sum = 0;
  for (const MunicipalityIndex m : members) sum += dataset.municipalities.at(m).area_km2;
  return sum;
}

std::optional<std::int64_t> population(const Dataset& dataset, const Members& members) {
  std::int64_t sum = 0;
  for (const MunicipalityIndex m : members) {
    const std::optional<std::int64_t>& inhabitants = dataset.municipalities.at(m).population;
    if (!inhabitants) return std::nullopt;
    sum += *inhabitants;
  }
  return sum;
}

Members unknown_population(const Dataset& dataset, const Members& members) {
  Members result;
  std::copy_if(members.begin(), members.end(), std::back_inserter(result),
               [&](MunicipalityIndex m) { return !dataset.municipalities.at(m).population; });
  return result;
}

std::vector<PartnershipIndex> partnerships_of_scope(const Dataset& dataset, Scope scope) {
  std::vector<PartnershipIndex> result;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope == scope) result.push_back(p);
  }
  return result;
}

std::vector<PartnershipIndex> regional_partnerships_of(const Dataset& dataset, MunicipalityIndex m) {
  std::vector<PartnershipIndex> result = partnerships_of_scope(dataset, Scope::regional);
  std::erase_if(result, [&](PartnershipIndex p) { return !dataset.partnerships[p].has_member(m); });
  return result;
}

Members intersection(const Members& a, const Members& b) {
  Members result;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

Members difference(const Members& a, const Members& b) {
  Members result;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

Members set_union(const Members& a, const Members& b) {
  Members result;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
  return result;
}

MapBox extent_of(const Dataset& dataset, const Members& members) {
  MapBox box;
  for (const MunicipalityIndex m : members) box.add(dataset.coverage->face_box[m]);
  return box;
}

}  // namespace rk::analysis
