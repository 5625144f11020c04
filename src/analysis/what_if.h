// "What if …": changes to memberships applied to a dataset as a value. The changed dataset shares the
// coverage with the first one, and nothing on disk changes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/members.h"
#include "base/diagnostics.h"
#include "model/dataset.h"

namespace rk {

/// One change, in codes and ids, so that it can be kept apart from a dataset. Written as
///   +GM0150:regio-zwolle               the municipality joins
///   -GM0150:cleantech-regio            the municipality leaves
///   =salland-plus:GM0150,GM0177        a new regional partnership with these members
struct MembershipChange {
  enum class Kind { join, leave, create };
  Kind kind = Kind::join;
  std::string partnership;                  ///< id
  std::vector<std::string> municipalities;  ///< codes; exactly one to join or leave

  friend bool operator==(const MembershipChange&, const MembershipChange&) = default;
};

/// Reads a change; municipalities may be named or given by code, in any case, and come back as codes.
/// nullopt with the reason appended to `found` (keys "what_if.…") if it makes no sense for the dataset: no
/// such municipality or partnership (with the nearest known one), member already, no member, the last member
/// leaving, an id that is taken or malformed, a member named twice.
std::optional<MembershipChange> parse_change(const Dataset& dataset, std::string_view text,
                                             Diagnostics& found);

/// The spelling that parse_change reads, with codes.
std::string to_string(const MembershipChange& change);

/// The dataset after a change that parse_change accepts for it. One that joins as a full member is no partial
/// member any more; leaving ends full and partial membership alike. A new partnership comes last, so indices
/// stay what they were.
Dataset apply_change(Dataset dataset, const MembershipChange& change);

/// The change that takes this one back. A new partnership cannot be taken back, nor the partial membership
/// that a join replaced.
MembershipChange inverse(const MembershipChange& change);

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

struct WhatIf {
  Dataset dataset;  ///< after all changes that could be applied
  std::vector<MembershipChange> changes;
};

/// Applies the changes one after the other, each read against the dataset that the ones before it left. What
/// cannot be applied is left out and told in `found`.
WhatIf apply_what_if(const Dataset& dataset, const std::vector<std::string>& texts, Diagnostics& found);

}  // namespace rk
