#include "analysis/membership_change.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rk::analysis {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> split_list(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    words.emplace_back(trimmed(list.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

}  // namespace

std::optional<MembershipChange> parse_change(std::string_view text) {
  using Kind = MembershipChange::Kind;
  const std::size_t colon = text.find(':');
  if (text.empty() || colon == std::string_view::npos) return std::nullopt;
  const std::string_view before = trimmed(text.substr(1, colon - 1));
  const std::string_view after = trimmed(text.substr(colon + 1));
  if (before.empty() || after.empty()) return std::nullopt;
  switch (text.front()) {
    case '+':
      return MembershipChange{Kind::join, std::string(after), {std::string(before)}};
    case '-':
      return MembershipChange{Kind::leave, std::string(after), {std::string(before)}};
    case '=':
      return MembershipChange{Kind::create, std::string(before), split_list(after)};
    default:
      return std::nullopt;
  }
}

std::vector<MembershipChange> parse_changes(const std::vector<std::string>& texts, Diagnostics& found) {
  std::vector<MembershipChange> changes;
  for (const std::string& text : texts) {
    if (auto change = parse_change(text)) {
      changes.push_back(std::move(*change));
    } else {
      found.push_back(what_if_problem("syntax", text));
    }
  }
  return changes;
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

MembershipChange inverse(const MembershipChange& change) {
  assert(change.kind != MembershipChange::Kind::create);
  MembershipChange back = change;
  back.kind = change.kind == MembershipChange::Kind::join ? MembershipChange::Kind::leave
                                                          : MembershipChange::Kind::join;
  return back;
}

Diagnostic what_if_problem(const std::string& key, std::string change, TextArguments arguments) {
  return {Severity::error, "what_if." + key, "--what-if", std::move(change), std::move(arguments)};
}

}  // namespace rk::analysis
