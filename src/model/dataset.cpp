#include "model/dataset.h"

#include <algorithm>

#include "base/ascii.h"

namespace rk {
namespace {

bool holds(const std::vector<MunicipalityIndex>& ascending, MunicipalityIndex m) {
  return std::binary_search(ascending.begin(), ascending.end(), m);
}

}  // namespace

bool Partnership::has_member(MunicipalityIndex m) const {
  return holds(members, m);
}

bool Partnership::has_partial_member(MunicipalityIndex m) const {
  return holds(partial_members, m);
}

std::optional<MunicipalityIndex> Dataset::find_municipality(std::string_view name_or_code) const {
  const auto found = std::find_if(municipalities.begin(), municipalities.end(), [&](const Municipality& m) {
    return same_letters(m.code, name_or_code) || same_letters(m.name, name_or_code);
  });
  if (found == municipalities.end()) return std::nullopt;
  return static_cast<MunicipalityIndex>(found - municipalities.begin());
}

const Province* Dataset::province_of(MunicipalityIndex m) const {
  const ProvinceIndex p = municipalities.at(m).province;
  return p < provinces.size() && provinces[p].known() ? &provinces[p] : nullptr;
}

std::optional<PartnershipIndex> Dataset::find_partnership(std::string_view id) const {
  const auto found = std::find_if(partnerships.begin(), partnerships.end(),
                                  [&](const Partnership& p) { return p.id == id; });
  if (found == partnerships.end()) return std::nullopt;
  return static_cast<PartnershipIndex>(found - partnerships.begin());
}

}  // namespace rk
