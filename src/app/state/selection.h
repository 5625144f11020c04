// The user's selection: one item at a time, whose details are shown.
#pragma once

#include <variant>
#include <vector>

#include "model/dataset.h"

namespace rk::app {

struct SelectedMunicipality {
  MunicipalityIndex municipality = 0;
  friend bool operator==(const SelectedMunicipality&, const SelectedMunicipality&) = default;
};
struct SelectedPartnership {
  PartnershipIndex partnership = 0;
  friend bool operator==(const SelectedPartnership&, const SelectedPartnership&) = default;
};
/// The municipalities in exactly these of the partnerships on view.
struct SelectedZone {
  std::vector<PartnershipIndex> partnerships;  ///< ascending, never empty
  friend bool operator==(const SelectedZone&, const SelectedZone&) = default;
};
/// Two partnerships compared, a before b.
struct SelectedPair {
  PartnershipIndex a = 0;
  PartnershipIndex b = 0;
  friend bool operator==(const SelectedPair&, const SelectedPair&) = default;
};

using Selection =
    std::variant<std::monostate, SelectedMunicipality, SelectedPartnership, SelectedZone, SelectedPair>;

}  // namespace rk::app
