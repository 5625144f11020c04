// The split of a set of municipalities by province, and the cooperation of one municipality within its
// province and across its border.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analysis/members.h"
#include "model/dataset.h"

namespace rk::analysis {

struct ProvinceShare {
  ProvinceIndex province = 0;
  Members members;  ///< those of the set in this province, ascending, never empty
  double area_km2 = 0;
  std::optional<std::int64_t> population;
};

/// The split of a set, by province code. Members whose province is not known are in no share.
std::vector<ProvinceShare> province_shares(const Dataset& dataset, const Members& members);

/// Whether the members lie in more than one province; nullopt where that is not known.
std::optional<bool> cross_province(const Dataset& dataset, const Members& members);

/// The focus's cooperation (scope regional, focus a full member) with the municipalities of one province.
struct ProvinceTies {
  ProvinceIndex province = 0;
  std::vector<PartnershipIndex> partnerships;  ///< with another member there, ascending
  Members partners;                            ///< other members there, ascending
  std::uint32_t ties = 0;  ///< meetings: every partner counted once for each shared partnership
};

struct FocusBorder {
  /// Whether the province of the focus and of all its partners is known; if not, nothing can be said about
  /// the border.
  bool known = true;
  std::vector<PartnershipIndex> within;  ///< all members in the focus's own province
  std::vector<PartnershipIndex> across;  ///< members in more than one province; neither: not known
  std::vector<ProvinceTies> provinces;   ///< by province code; those without a partner are left out
  std::uint32_t ties = 0;                ///< sum over the provinces
};

FocusBorder focus_border(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
