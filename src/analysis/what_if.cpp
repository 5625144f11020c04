#include "analysis/what_if.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "base/nearest.h"

namespace rk {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

/// Reads one change, and keeps what is wrong with it.
class ChangeReader {
 public:
  ChangeReader(const Dataset& dataset, std::string_view text, Diagnostics& found)
      : dataset_(dataset), text_(text), found_(found) {}

  std::optional<MembershipChange> read() {
    const std::size_t colon = text_.find(':');
    const std::string_view signs = "+-=";
    if (text_.empty() || signs.find(text_.front()) == std::string_view::npos ||
        colon == std::string_view::npos) {
      return fail("syntax");
    }
    const std::string_view before = trimmed(text_.substr(1, colon - 1));
    const std::string_view after = trimmed(text_.substr(colon + 1));
    if (before.empty() || after.empty()) return fail("syntax");
    if (text_.front() == '=') return creation(before, after);
    return change_of_member(text_.front() == '+', before, after);
  }

 private:
  std::nullopt_t fail(const std::string& key, TextArguments arguments = {}) {
    found_.push_back(
        {Severity::error, "what_if." + key, "--what-if", std::string(text_), std::move(arguments)});
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

  std::optional<MembershipChange> change_of_member(bool join, std::string_view who, std::string_view where) {
    const std::optional<MunicipalityIndex> m = municipality(who);
    const std::optional<PartnershipIndex> p = partnership(where);
    if (!m || !p) return std::nullopt;
    const Partnership& target = dataset_.partnerships[*p];
    const Municipality& mover = dataset_.municipalities[*m];
    const TextArguments names = {{"municipality", mover.name}, {"partnership", target.name.nl}};
    if (join && target.has_member(*m)) return fail("member_already", names);
    if (!join && !target.has_member(*m) && !target.has_partial_member(*m)) return fail("no_member", names);
    if (!join && target.members == Members{*m}) return fail("last_member", names);
    return MembershipChange{
        join ? MembershipChange::Kind::join : MembershipChange::Kind::leave, target.id, {mover.code}};
  }

  std::optional<MembershipChange> creation(std::string_view id, std::string_view list) {
    if (!is_id(id)) return fail("malformed_id", {{"word", std::string(id)}});
    if (dataset_.find_partnership(id)) return fail("id_taken", {{"word", std::string(id)}});
    MembershipChange change{MembershipChange::Kind::create, std::string(id), {}};
    bool good = true;
    while (true) {
      const std::size_t comma = list.find(',');
      const std::string_view word = trimmed(list.substr(0, comma));
      const std::optional<MunicipalityIndex> m = municipality(word);
      if (!m) {
        good = false;
      } else {
        const std::string& code = dataset_.municipalities[*m].code;
        if (std::find(change.municipalities.begin(), change.municipalities.end(), code) !=
            change.municipalities.end()) {
          fail("member_twice", {{"municipality", dataset_.municipalities[*m].name}});
          good = false;
        }
        change.municipalities.push_back(code);
      }
      if (comma == std::string_view::npos) break;
      list.remove_prefix(comma + 1);
    }
    if (!good) return std::nullopt;
    return change;
  }

  const Dataset& dataset_;
  std::string_view text_;
  Diagnostics& found_;
};

}  // namespace

std::optional<MembershipChange> parse_change(const Dataset& dataset, std::string_view text,
                                             Diagnostics& found) {
  return ChangeReader(dataset, text, found).read();
}

std::string to_string(const MembershipChange& change) {
  if (change.kind == MembershipChange::Kind::create) {
    std::string text = "=" + change.partnership + ":";
    for (std::size_t i = 0; i < change.municipalities.size(); ++i) {
      if (i > 0) text += ',';
      text += change.municipalities[i];
    }
    return text;
  }
  const char sign = change.kind == MembershipChange::Kind::join ? '+' : '-';
  return sign + change.municipalities.front() + ":" + change.partnership;
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
    created.name.nl = change.partnership;
    created.short_name.nl = change.partnership;
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

MembershipChange inverse(const MembershipChange& change) {
  assert(change.kind != MembershipChange::Kind::create);
  MembershipChange back = change;
  back.kind = change.kind == MembershipChange::Kind::join ? MembershipChange::Kind::leave
                                                          : MembershipChange::Kind::join;
  return back;
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

WhatIf apply_what_if(const Dataset& dataset, const std::vector<std::string>& texts, Diagnostics& found) {
  WhatIf result{dataset, {}};
  for (const std::string& text : texts) {
    std::optional<MembershipChange> change = parse_change(result.dataset, text, found);
    if (!change) continue;
    result.dataset = apply_change(std::move(result.dataset), *change);
    result.changes.push_back(std::move(*change));
  }
  return result;
}

}  // namespace rk
