// A dataset, and the dataset under the memberships that a state assumes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/what_if.h"
#include "model/dataset.h"

namespace rk::app {

class Scenario {
 public:
  explicit Scenario(Dataset base) : base_(std::make_shared<const Dataset>(std::move(base))) {}

  /// Assumes these changes, as update() ordered them, instead of the previous ones. Returns whether they
  /// differ. A change that the dataset does not allow (its files may have changed) is left out.
  bool assume(const std::vector<analysis::MembershipChange>& changes);

  /// Replaces the data under the same changes.
  void replace(Dataset base);

  const Dataset& base() const { return *base_; }
  const Dataset& dataset() const { return changed_ ? *changed_ : *base_; }  ///< after the changes
  /// The same, for work that goes on when other data have taken its place.
  std::shared_ptr<const Dataset> shared_dataset() const { return changed_ ? changed_ : base_; }
  const std::vector<analysis::MembershipChange>& changes() const { return changes_; }
  /// Who joins or leaves what by those changes.
  const std::vector<analysis::AssumedMembership>& assumed() const { return assumed_; }

 private:
  void apply();

  std::shared_ptr<const Dataset> base_;
  std::vector<analysis::MembershipChange> changes_;
  std::vector<analysis::AssumedMembership> assumed_;
  std::shared_ptr<const Dataset> changed_;  ///< none: as the base
};

/// The list with one more change, which must be possible after those in it. A change that reverses another
/// one removes that one. New partnerships come first, then who joins, then who leaves: in that order every
/// change stays possible whichever other is taken back. Who joins or leaves a new partnership becomes or
/// ceases to be one of its founders.
std::vector<analysis::MembershipChange> with_change(std::vector<analysis::MembershipChange> changes,
                                                    const analysis::MembershipChange& change);

/// The change that makes a municipality join, or leave if it is a member, full or partial; nullopt for the
/// last member, which cannot leave.
std::optional<analysis::MembershipChange> membership_switch(const Dataset& dataset,
                                                            MunicipalityIndex municipality,
                                                            PartnershipIndex partnership);

/// A new partnership with one member, of a name that people gave it and an id that the dataset has not.
analysis::MembershipChange new_partnership(const Dataset& dataset, const std::string& name,
                                           MunicipalityIndex founder);

}  // namespace rk::app
