// "What if …": changes to memberships applied to a dataset as a value. The changed dataset shares the
// coverage with the first one, and nothing on disk changes.
#pragma once

#include <optional>
#include <vector>

#include "analysis/members.h"
#include "analysis/membership_change.h"
#include "base/diagnostics.h"
#include "model/dataset.h"

namespace rk {

/// The change with codes in place of names, which are read in any case. nullopt with the reason appended to
/// `found` (keys "what_if.…") if it makes no sense for the dataset: no such municipality or partnership (with
/// the nearest known one), member already, no member, the last member leaving, an id that is taken or
/// malformed, a member named twice.
std::optional<MembershipChange> resolve_change(const Dataset& dataset, const MembershipChange& change,
                                               Diagnostics& found);

/// The dataset after a change that resolve_change gave for it. One that joins as a full member is no partial
/// member any more; leaving ends full and partial membership alike. A new partnership comes last, so indices
/// stay what they were.
Dataset apply_change(Dataset dataset, const MembershipChange& change);

struct WhatIf {
  Dataset dataset;                        ///< after all changes that could be applied
  std::vector<MembershipChange> changes;  ///< those, with codes
};

/// Applies the changes one after the other, each resolved against the dataset that the ones before it left.
/// What cannot be applied is left out and told in `found`.
WhatIf apply_what_if(const Dataset& dataset, const std::vector<MembershipChange>& changes,
                     Diagnostics& found);

/// Thrown where a what-if is asked for that is no change or makes no sense for the dataset: the fault of who
/// asks, not of the data.
class WhatIfError : public InputError {
 public:
  using InputError::InputError;
};

/// A membership that is not what the data say.
struct AssumedMembership {
  PartnershipIndex partnership = 0;
  MunicipalityIndex municipality = 0;
  bool joins = true;  ///< else it leaves

  friend bool operator==(const AssumedMembership&, const AssumedMembership&) = default;
};

/// Who joins or leaves what, by partnership and municipality, each pair once: the last change of it counts.
/// Members of a new partnership are not among them: nothing that they take part in changes.
std::vector<AssumedMembership> assumed_memberships(const Dataset& dataset,
                                                   const std::vector<MembershipChange>& changes);

/// Whether that municipality joins or leaves that partnership.
bool is_assumed(const std::vector<AssumedMembership>& assumed, PartnershipIndex partnership,
                MunicipalityIndex municipality);

}  // namespace rk
