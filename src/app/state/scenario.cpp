#include "app/state/scenario.h"

#include <algorithm>
#include <utility>

#include "base/fold_text.h"

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
    const auto creation = std::find_if(changes.begin(), changes.end(), [&](const auto& c) {
      return c.kind == Kind::create && c.partnership == change.partnership;
    });
    if (creation != changes.end()) {
      std::vector<std::string>& founders = creation->municipalities;
      std::erase(founders, change.municipalities.front());
      if (change.kind == Kind::join) founders.push_back(change.municipalities.front());
      return changes;
    }
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

std::optional<analysis::MembershipChange> membership_switch(const Dataset& dataset,
                                                            MunicipalityIndex municipality,
                                                            PartnershipIndex partnership) {
  using Kind = analysis::MembershipChange::Kind;
  const Partnership& p = dataset.partnerships[partnership];
  const bool member = p.has_member(municipality) || p.has_partial_member(municipality);
  if (member && p.members == analysis::Members{municipality}) return std::nullopt;
  return analysis::MembershipChange{
      member ? Kind::leave : Kind::join, p.id, {dataset.municipalities[municipality].code}};
}

analysis::MembershipChange new_partnership(const Dataset& dataset, const std::string& name,
                                           MunicipalityIndex founder) {
  std::string id;
  for (const char c : fold_text(name)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (fits) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  if (id.empty()) id = "partnership";
  std::string free = id;
  for (int number = 2; dataset.find_partnership(free); ++number) free = id + "-" + std::to_string(number);
  return {analysis::MembershipChange::Kind::create, free, {dataset.municipalities[founder].code}, name};
}

}  // namespace rk::app
