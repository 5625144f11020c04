// The yearly contributions to partnerships that the config lists for its own focus. The config has
// none for other municipalities.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "model/dataset.h"

namespace rk::analysis {

struct PartnershipContribution {
  PartnershipIndex partnership = 0;
  std::vector<Contribution> posts;  ///< as the config lists them, never empty
  std::int64_t eur_per_year = 0;
  std::optional<double> eur_per_inhabitant;  ///< of the focus; nullopt: its population is not known or 0
};

struct Contributions {
  bool known = false;  ///< whether the config has contributions of the requested municipality
  std::vector<PartnershipContribution> partnerships;  ///< those with a known amount, in the dataset's order
  std::int64_t eur_per_year = 0;
  std::optional<double> eur_per_inhabitant;

  /// The entry of a partnership, nullptr if its contribution is not known.
  const PartnershipContribution* find(PartnershipIndex p) const;
};

/// The contributions of `focus`: known only for the focus of the config (dataset.focus), and only for the
/// partnerships of which it is a member.
Contributions contributions_of(const Dataset& dataset, MunicipalityIndex focus);

}  // namespace rk::analysis
