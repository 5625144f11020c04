// What is marked on a map, over its layers: what the pointer or a panel draws attention to, what a what-if
// changes.
#pragma once

#include <optional>
#include <vector>

#include "model/dataset.h"

namespace rk {

struct MapMarks {
  std::optional<PartnershipIndex> region;    ///< outlined in its colour
  std::optional<MunicipalityIndex> pointed;  ///< under the pointer
  std::vector<MunicipalityIndex> together;   ///< outlined as one area
  std::vector<MunicipalityIndex> assumed;    ///< that a what-if lets join or leave something, ascending

  friend bool operator==(const MapMarks&, const MapMarks&) = default;
};

}  // namespace rk
