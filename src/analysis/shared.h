// The partnerships that a municipality shares with the focus, and those that only one of them is in.
#pragma once

#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

struct Shared {
  std::vector<PartnershipIndex> shared;  ///< both take part
  std::vector<PartnershipIndex> focus_only;
  std::vector<PartnershipIndex> other_only;
};

/// Among the partnerships of scope regional, by full membership, in the order of the dataset.
Shared shared_with_focus(const Dataset& dataset, MunicipalityIndex focus, MunicipalityIndex other);

}  // namespace rk::analysis
