// What a sentence is checked against: the dataset, looked through by the simplest means, and the words of
// numbers and lists read back.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/what_if.h"
#include "base/translations.h"
#include "model/dataset.h"

namespace rk::test::claims {

using Municipalities = std::vector<MunicipalityIndex>;
using Partnerships = std::vector<PartnershipIndex>;

struct World {
  const Dataset& dataset;
  const Translations& texts;
  MunicipalityIndex focus = 0;
  Partnerships shown = {};                               ///< on view
  std::optional<MunicipalityIndex> partner = {};         ///< that the focus is compared with
  std::optional<PartnershipIndex> region = {};           ///< shown in full
  const Dataset* before = nullptr;                       ///< without the what-if
  std::vector<analysis::MembershipChange> changes = {};  ///< the what-if

  // What was looked up before.
  mutable std::vector<std::vector<char>> members_ = {};
  mutable std::vector<std::size_t> meetings_ = {};
  mutable std::map<Partnerships, Municipalities> zones_ = {};

  // --- memberships ---
  static bool holds(const Municipalities& list, MunicipalityIndex m) {
    return std::find(list.begin(), list.end(), m) != list.end();
  }
  const Partnership& at(PartnershipIndex p) const { return dataset.partnerships[p]; }
  bool in(MunicipalityIndex m, PartnershipIndex p) const {
    if (members_.empty()) {
      for (const Partnership& partnership : dataset.partnerships) {
        members_.emplace_back(dataset.municipalities.size(), 0);
        for (const MunicipalityIndex member : partnership.members) members_.back()[member] = 1;
      }
    }
    return members_[p][m] != 0;
  }
  bool partly_in(MunicipalityIndex m, PartnershipIndex p) const { return holds(at(p).partial_members, m); }
  Partnerships where(const std::function<bool(PartnershipIndex)>& test) const {
    Partnerships result;
    for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p)
      if (test(p)) result.push_back(p);
    return result;
  }
  bool regional(PartnershipIndex p) const { return at(p).scope == Scope::regional; }
  Partnerships regional_of(MunicipalityIndex m) const {
    return where([&](PartnershipIndex p) { return regional(p) && in(m, p); });
  }
  Partnerships shown_where(const std::function<bool(PartnershipIndex)>& test) const {
    Partnerships result;
    for (const PartnershipIndex p : shown)
      if (at(p).scope != Scope::network && test(p)) result.push_back(p);
    return result;
  }
  Partnerships shown_regions() const {
    return shown_where([](PartnershipIndex) { return true; });
  }
  Partnerships shown_with_focus() const {
    return shown_where([&](PartnershipIndex p) { return in(focus, p); });
  }
  Partnerships shown_partly() const {
    return shown_where([&](PartnershipIndex p) { return partly_in(focus, p); });
  }
  /// In how many of these both the focus and m take part.
  std::size_t meetings(MunicipalityIndex m, const Partnerships& list) const {
    return static_cast<std::size_t>(std::count_if(
        list.begin(), list.end(), [&](PartnershipIndex p) { return in(focus, p) && in(m, p); }));
  }
  std::size_t meetings(MunicipalityIndex m) const {
    if (meetings_.empty()) {
      const Partnerships mine = regional_of(focus);
      for (MunicipalityIndex other = 0; other < dataset.municipalities.size(); ++other)
        meetings_.push_back(meetings(other, mine));
    }
    return meetings_[m];
  }
  Municipalities everyone_else() const {
    Municipalities result;
    for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m)
      if (m != focus) result.push_back(m);
    return result;
  }
  /// The counts of meetings that occur, the highest first, without 0.
  std::vector<std::size_t> ranks(const Partnerships& list) const {
    std::set<std::size_t, std::greater<>> counts;
    for (const MunicipalityIndex m : everyone_else()) counts.insert(meetings(m, list));
    counts.erase(0);
    return {counts.begin(), counts.end()};
  }
  Municipalities met_exactly(std::size_t count, const Partnerships& list) const {
    Municipalities result;
    for (const MunicipalityIndex m : everyone_else())
      if (meetings(m, list) == count) result.push_back(m);
    return result;
  }

  /// The municipalities that lie in exactly the same regions on view; those in none are left out.
  const std::map<Partnerships, Municipalities>& zones() const {
    if (zones_.empty()) {
      for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
        Partnerships regions = shown_where([&](PartnershipIndex p) { return in(m, p); });
        if (!regions.empty()) zones_[std::move(regions)].push_back(m);
      }
    }
    return zones_;
  }
  Municipalities zone_of_focus() const {
    const auto found = zones().find(shown_with_focus());
    return found == zones().end() ? Municipalities{} : found->second;
  }

  // --- provinces, land, people ---
  std::string province(MunicipalityIndex m) const {
    const Province& p = dataset.provinces[dataset.municipalities[m].province];
    return p.code.empty() ? "" : p.name;
  }
  std::set<std::string> provinces(const Municipalities& members) const {
    std::set<std::string> result;
    for (const MunicipalityIndex m : members) result.insert(province(m));
    return result;
  }
  bool provinces_known(const Municipalities& members) const { return provinces(members).count("") == 0; }
  bool crosses(const Municipalities& members) const {
    std::set<std::string> names = provinces(members);
    names.erase("");
    return names.size() > 1;
  }
  bool within_one(const Municipalities& members) const {
    return provinces_known(members) && provinces(members).size() == 1;
  }
  double area(const Municipalities& members) const {
    double sum = 0;
    for (const MunicipalityIndex m : members) sum += dataset.municipalities[m].area_km2;
    return sum;
  }
  std::optional<std::int64_t> people(const Municipalities& members) const {
    std::int64_t sum = 0;
    for (const MunicipalityIndex m : members) {
      if (!dataset.municipalities[m].population) return std::nullopt;
      sum += *dataset.municipalities[m].population;
    }
    return sum;
  }
  bool nobodys_people_known() const {
    return std::none_of(dataset.municipalities.begin(), dataset.municipalities.end(),
                        [](const Municipality& m) { return m.population.has_value(); });
  }
  static bool same_members(const Partnership& a, const Partnership& b) {
    return a.scope != Scope::network && b.scope != Scope::network && a.members == b.members;
  }

  // --- names ---
  const std::string& name(MunicipalityIndex m) const { return dataset.municipalities[m].name; }
  const std::string& focus_name() const { return name(focus); }
  std::string full(PartnershipIndex p) const { return at(p).name.in(texts.language()); }
  std::string brief(PartnershipIndex p) const {
    const std::string& words = at(p).short_name.in(texts.language());
    return words.empty() ? full(p) : words;
  }
  bool names(const std::string& words, PartnershipIndex p) const {
    return words == full(p) || words == brief(p);
  }
  bool is_focus(const std::string& words) const { return words == focus_name(); }
  std::optional<PartnershipIndex> find(const std::string& words) const {
    const Partnerships found = where([&](PartnershipIndex p) { return names(words, p); });
    return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
  }

  // --- words read back ---
  /// "1.234,5" → 1234.5; nothing for words that are no number or not written as the language does.
  std::optional<double> number(const std::string& words) const {
    std::string plain;
    const std::string group = texts.get("language.group");
    const std::string decimal = texts.get("language.decimal");
    for (const char c : words) {
      if (std::string(1, c) == group) continue;
      plain += std::string(1, c) == decimal ? '.' : c;
    }
    if (plain.empty() || plain.find_first_not_of("0123456789.") != std::string::npos) return std::nullopt;
    const double value = std::stod(plain);
    const std::size_t point = plain.find('.');
    const int decimals = point == std::string::npos ? 0 : static_cast<int>(plain.size() - point - 1);
    return texts.number(value, decimals) == words ? std::optional(value) : std::nullopt;
  }
  bool is(const std::string& words, std::size_t n) const { return number(words) == static_cast<double>(n); }
  /// A whole number that rounds the value.
  bool rounds(const std::string& words, double value) const {
    const auto given = number(words);
    return given && std::abs(*given - value) <= 0.5 + 1e-6;
  }
  /// "vijf" or "13".
  bool is_word(const std::string& words, std::size_t n) const {
    const std::string key = "scene.number." + std::to_string(n);
    return texts.has(key) ? words == texts.get(key) : is(words, n);
  }
  /// "a, b en c" with exactly these names, in any order.
  bool lists(std::string_view words, std::vector<std::string> names) const {
    if (names.empty()) return false;
    return takes(words, names);
  }
  bool lists_municipalities(const std::string& words, const Municipalities& members) const {
    std::vector<std::string> all;
    for (const MunicipalityIndex m : members) all.push_back(name(m));
    return lists(words, all);
  }
  /// With their full or with their short names.
  bool lists_partnerships(const std::string& words, const Partnerships& list) const {
    std::vector<std::string> in_full;
    std::vector<std::string> in_brief;
    for (const PartnershipIndex p : list) {
      in_full.push_back(full(p));
      in_brief.push_back(brief(p));
    }
    return lists(words, in_full) || lists(words, in_brief);
  }
  /// The same, or as their number: "7 gemeenten".
  bool lists_or_counts(const std::string& words, const Municipalities& members) const {
    return lists_municipalities(words, members) || words == municipalities(members.size());
  }
  /// All of them, or some and "nog 4 gemeenten" for the others.
  bool lists_some(const std::string& words, const Municipalities& members, const char* others_key) const {
    if (lists_municipalities(words, members)) return true;
    for (std::size_t others = 1; others < members.size(); ++others) {
      const std::string end =
          texts.get("language.and") + texts.count(others_key, static_cast<std::int64_t>(others));
      if (words.size() <= end.size() || words.substr(words.size() - end.size()) != end) continue;
      std::vector<std::string> all;
      for (const MunicipalityIndex m : members) all.push_back(name(m));
      return lists_part(std::string_view(words).substr(0, words.size() - end.size()), all,
                        members.size() - others);
    }
    return false;
  }
  /// The short names of these, in any order, with "," or "en" between any two.
  bool names_all(std::string_view words, const Partnerships& list) const {
    std::vector<std::string> names;
    for (const PartnershipIndex p : list) names.push_back(brief(p));
    return takes_loosely(words, names);
  }
  std::string municipalities(std::size_t n) const {
    return texts.count("scene.members", static_cast<std::int64_t>(n));
  }
  std::string partnerships_counted(std::size_t n) const {
    return texts.count("scene.matrix.partnerships", static_cast<std::int64_t>(n));
  }
  bool says_people(const std::string& words, const std::optional<std::int64_t>& people) const {
    if (!people) return words == texts.get("report.inhabitants_unknown");
    const std::string many = " " + texts.get("report.inhabitants.other", {{"count", ""}}).substr(1);
    const std::string one = " " + texts.get("report.inhabitants.one", {{"count", ""}}).substr(1);
    const std::string& unit = *people == 1 ? one : many;
    return words.size() > unit.size() && words.substr(words.size() - unit.size()) == unit &&
           is(words.substr(0, words.size() - unit.size()), static_cast<std::size_t>(*people));
  }

 private:
  /// Takes the names off the front, one after the other.
  bool takes(std::string_view words, std::vector<std::string>& names) const {
    if (names.size() == 1) return words == names.front();
    const std::string separator = names.size() == 2 ? texts.get("language.and") : ", ";
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::string front = names[i] + separator;
      if (words.substr(0, front.size()) != front) continue;
      std::vector<std::string> rest = names;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      if (takes(words.substr(front.size()), rest)) return true;
    }
    return false;
  }
  bool takes_loosely(std::string_view words, const std::vector<std::string>& names) const {
    if (names.empty()) return words.empty();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (words.substr(0, names[i].size()) != names[i]) continue;
      std::vector<std::string> rest = names;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      const std::string_view behind = words.substr(names[i].size());
      if (rest.empty()) {
        if (behind.empty()) return true;
        continue;
      }
      for (const std::string& separator : {std::string(", "), texts.get("language.and")}) {
        if (behind.substr(0, separator.size()) == separator &&
            takes_loosely(behind.substr(separator.size()), rest))
          return true;
      }
    }
    return false;
  }
  /// "a, b, c": that many of the names.
  static bool lists_part(std::string_view words, std::vector<std::string> names, std::size_t count) {
    for (; count > 0; --count) {
      const std::string separator = count == 1 ? "" : ", ";
      const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return count == 1 ? words == name : words.substr(0, name.size() + 2) == name + separator;
      });
      if (found == names.end()) return false;
      words.remove_prefix(found->size() + separator.size());
      names.erase(found);
    }
    return words.empty();
  }
};

}  // namespace rk::test::claims
