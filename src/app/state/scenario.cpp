#include "app/state/scenario.h"

#include <algorithm>
#include <utility>

namespace rk::app {

bool Scenario::assume(const std::vector<analysis::MembershipChange>& changes) {
  if (changes == changes_) return false;
  changes_ = changes;
  apply();
  return true;
}

void Scenario::replace(Dataset base) {
  base_ = std::make_shared<const Dataset>(std::move(base));
  apply();
}

void Scenario::apply() {
  changed_.reset();
  assumed_.clear();
  if (changes_.empty()) return;
  Diagnostics left_out;
  analysis::WhatIf after = analysis::apply_what_if(*base_, changes_, left_out);
  changes_ = std::move(after.changes);
  if (changes_.empty()) return;
  assumed_ = analysis::assumed_memberships(after.dataset, changes_);
  changed_ = std::make_shared<const Dataset>(std::move(after.dataset));
}

std::vector<analysis::MembershipChange> with_change(std::vector<analysis::MembershipChange> changes,
                                                    const analysis::MembershipChange& change) {
  using Kind = analysis::MembershipChange::Kind;
  if (change.kind != Kind::create) {
    const auto opposite = std::find(changes.begin(), changes.end(), analysis::inverse(change));
    if (opposite != changes.end()) {
      changes.erase(opposite);
      return changes;
    }
  }
  const auto turn = [](const analysis::MembershipChange& c) {
    return c.kind == Kind::create ? 0 : c.kind == Kind::join ? 1 : 2;
  };
  const auto place = std::upper_bound(changes.begin(), changes.end(), change,
                                      [&](const auto& a, const auto& b) { return turn(a) < turn(b); });
  changes.insert(place, change);
  return changes;
}

}  // namespace rk::app
