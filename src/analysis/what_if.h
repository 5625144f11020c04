// "What if …": changes to memberships applied to a dataset as a value. The changed dataset shares the
// coverage with the first one, and nothing on disk changes.
#pragma once

#include <optional>
#include <vector>

#include "analysis/members.h"
#include "analysis/membership_change.h"
#include "base/diagnostics.h"
#include "model/dataset.h"

namespace rk::analysis {

/// The change with codes in place of names (case does not count). nullopt with the reason appended to `found`
/// (keys "what_if.…") if it makes no sense for the dataset: no such municipality or partnership (with the
/// nearest known one), member already, no member, the last member leaving, an id that is taken or malformed,
/// a member named twice.
std::optional<MembershipChange> resolve_change(const Dataset& dataset, const MembershipChange& change,
                                               Diagnostics& found);

/// The dataset after a change that resolve_change gave for it. Joining as a full member ends a partial
/// membership; leaving ends full and partial membership alike. A new partnership comes last, so that indices
/// stay valid.
Dataset apply_change(Dataset dataset, const MembershipChange& change);

struct WhatIf {
  Dataset dataset;                        ///< after all changes that could be applied
  std::vector<MembershipChange> changes;  ///< those, with codes
};

/// Applies the changes one after the other, each resolved against the dataset that the ones before it left. A
/// change that cannot be applied is left out and reported in `found`.
WhatIf apply_what_if(const Dataset& dataset, const std::vector<MembershipChange>& changes,
                     Diagnostics& found);

/// Thrown for a requested what-if that is not a change or makes no sense for the dataset: a fault of the
/// request, not of the data.
class WhatIfError : public InputError {
 public:
  using InputError::InputError;
};

/// A membership that a what-if assumes or ends, unlike the data.
struct AssumedMembership {
  PartnershipIndex partnership = 0;
  MunicipalityIndex municipality = 0;
  bool joins = true;  ///< else it leaves

  friend bool operator==(const AssumedMembership&, const AssumedMembership&) = default;
};

/// The assumed memberships by partnership and municipality, each pair once: the last change of it counts.
/// Members of a new partnership are not among them, since their existing partnerships do not change.
std::vector<AssumedMembership> assumed_memberships(const Dataset& dataset,
                                                   const std::vector<MembershipChange>& changes);

/// Whether that municipality joins or leaves that partnership.
bool is_assumed(const std::vector<AssumedMembership>& assumed, PartnershipIndex partnership,
                MunicipalityIndex municipality);

}  // namespace rk::analysis
