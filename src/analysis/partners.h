// The partners of the focus: the municipalities that it meets in partnerships, and how often.
#pragma once

#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

struct Partner {
  MunicipalityIndex municipality = 0;
  std::vector<PartnershipIndex> partnerships;  ///< that hold both it and the focus, ascending, never empty
};

/// Every municipality that shares at least one partnership of scope regional with the focus, both as full
/// members; most shared ones first, then by name, then by code (two Bergens).
std::vector<Partner> partners_of(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
