#include "analysis/what_if.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/nearest.h"

namespace rk::analysis {
namespace {

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// Checks one change against a dataset, and collects its problems.
class ChangeResolver {
 public:
  ChangeResolver(const Dataset& dataset, const MembershipChange& change, Diagnostics& found)
      : dataset_(dataset), change_(change), found_(found) {}

  std::optional<MembershipChange> resolve() {
    return change_.kind == MembershipChange::Kind::create ? creation() : change_of_member();
  }

 private:
  std::nullopt_t fail(const std::string& key, TextArguments arguments = {}) {
    found_.push_back(what_if_problem(key, to_string(change_), std::move(arguments)));
    return std::nullopt;
  }

  std::nullopt_t fail_unknown(const std::string& key, std::string_view word,
                              const std::vector<std::string>& known) {
    const std::optional<std::string> nearest = nearest_word(word, known);
    if (!nearest) return fail(key, {{"word", std::string(word)}});
    return fail(key + "_nearest", {{"word", std::string(word)}, {"nearest", *nearest}});
  }

  std::optional<MunicipalityIndex> municipality(std::string_view word) {
    const std::optional<MunicipalityIndex> m = dataset_.find_municipality(word);
    if (m) return m;
    std::vector<std::string> known;
    for (const Municipality& candidate : dataset_.municipalities) {
      known.push_back(candidate.name);
      known.push_back(candidate.code);
    }
    return fail_unknown("unknown_municipality", word, known);
  }

  std::optional<PartnershipIndex> partnership(std::string_view word) {
    const std::optional<PartnershipIndex> p = dataset_.find_partnership(word);
    if (p) return p;
    std::vector<std::string> known;
    for (const Partnership& candidate : dataset_.partnerships) known.push_back(candidate.id);
    return fail_unknown("unknown_partnership", word, known);
  }

  std::optional<MembershipChange> change_of_member() {
    const bool join = change_.kind == MembershipChange::Kind::join;
    const std::optional<MunicipalityIndex> m = municipality(change_.municipalities.front());
    const std::optional<PartnershipIndex> p = partnership(change_.partnership);
    if (!m || !p) return std::nullopt;
    const Partnership& target = dataset_.partnerships[*p];
    const Municipality& mover = dataset_.municipalities[*m];
    const TextArguments names = {{"municipality", mover.name},
                                 {"partnership", target.name.in(kDefaultLanguage)}};
    if (join && target.has_member(*m)) return fail("member_already", names);
    if (!join && !target.has_member(*m) && !target.has_partial_member(*m)) return fail("no_member", names);
    if (!join && target.members == Members{*m}) return fail("last_member", names);
    return MembershipChange{change_.kind, target.id, {mover.code}};
  }

  std::optional<MembershipChange> creation() {
    const std::string& id = change_.partnership;
    if (!is_id(id)) return fail("malformed_id", {{"word", id}});
    if (dataset_.find_partnership(id)) return fail("id_taken", {{"word", id}});
    MembershipChange result{change_.kind, id, {}, change_.name};
    bool good = true;
    for (const std::string& word : change_.municipalities) {
      const std::optional<MunicipalityIndex> m = municipality(word);
      if (!m) {
        good = false;
        continue;
      }
      const Municipality& member = dataset_.municipalities[*m];
      const std::vector<std::string>& codes = result.municipalities;
      if (std::find(codes.begin(), codes.end(), member.code) != codes.end()) {
        fail("member_twice", {{"municipality", member.name}});
        good = false;
      }
      result.municipalities.push_back(member.code);
    }
    if (!good) return std::nullopt;
    return result;
  }

  const Dataset& dataset_;
  const MembershipChange& change_;
  Diagnostics& found_;
};

}  // namespace

std::optional<MembershipChange> resolve_change(const Dataset& dataset, const MembershipChange& change,
                                               Diagnostics& found) {
  return ChangeResolver(dataset, change, found).resolve();
}

Dataset apply_change(Dataset dataset, const MembershipChange& change) {
  Members movers;
  for (const std::string& code : change.municipalities) {
    movers = set_union(movers, {dataset.find_municipality(code).value()});
  }
  if (change.kind == MembershipChange::Kind::create) {
    assert(!movers.empty() && !dataset.find_partnership(change.partnership));
    Partnership created;
    created.id = change.partnership;
    created.name = LocalText(change.name.empty() ? change.partnership : change.name);
    created.short_name = created.name;
    created.members = movers;
    created.includes_focus_claim = created.has_member(dataset.focus);
    dataset.partnerships.push_back(std::move(created));
    return dataset;
  }
  Partnership& target = dataset.partnerships.at(dataset.find_partnership(change.partnership).value());
  if (change.kind == MembershipChange::Kind::join) {
    target.members = set_union(target.members, movers);
  } else {
    target.members = difference(target.members, movers);
    assert(!target.members.empty());
  }
  target.partial_members = difference(target.partial_members, movers);
  return dataset;
}

std::vector<AssumedMembership> assumed_memberships(const Dataset& dataset,
                                                   const std::vector<MembershipChange>& changes) {
  std::map<std::pair<PartnershipIndex, MunicipalityIndex>, bool> joins;
  for (const MembershipChange& change : changes) {
    if (change.kind == MembershipChange::Kind::create) continue;
    const auto partnership = dataset.find_partnership(change.partnership);
    for (const std::string& code : change.municipalities) {
      const auto municipality = dataset.find_municipality(code);
      if (partnership && municipality)
        joins[{*partnership, *municipality}] = change.kind == MembershipChange::Kind::join;
    }
  }
  std::vector<AssumedMembership> result;
  for (const auto& [pair, join] : joins) result.push_back({pair.first, pair.second, join});
  return result;
}

bool is_assumed(const std::vector<AssumedMembership>& assumed, PartnershipIndex partnership,
                MunicipalityIndex municipality) {
  return std::any_of(assumed.begin(), assumed.end(), [&](const AssumedMembership& a) {
    return a.partnership == partnership && a.municipality == municipality;
  });
}

WhatIf apply_what_if(const Dataset& dataset, const std::vector<MembershipChange>& changes,
                     Diagnostics& found) {
  WhatIf result{dataset, {}};
  for (const MembershipChange& wanted : changes) {
    std::optional<MembershipChange> change = resolve_change(result.dataset, wanted, found);
    if (!change) continue;
    result.dataset = apply_change(std::move(result.dataset), *change);
    result.changes.push_back(std::move(*change));
  }
  return result;
}

}  // namespace rk::analysis
