// What is highlighted over the layers of a map: what the pointer or a panel refers to, and what a what-if
// changes.
#pragma once

#include <optional>
#include <vector>

#include "model/dataset.h"

namespace rk::scene::map {

struct MapMarks {
  std::optional<PartnershipIndex> region;    ///< outlined in its colour
  bool isolated = false;                     ///< everything outside that region is paled
  std::optional<MunicipalityIndex> pointed;  ///< under the pointer
  std::vector<MunicipalityIndex> together;   ///< outlined as one area
  std::vector<MunicipalityIndex> assumed;    ///< whose membership a what-if changes, ascending

  friend bool operator==(const MapMarks&, const MapMarks&) = default;
};

}  // namespace rk::scene::map
