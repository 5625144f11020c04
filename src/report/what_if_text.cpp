#include "report/what_if_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/text_layout.h"
#include "report/wording.h"

namespace rk {
namespace {

constexpr std::size_t kMostPairs = 15;

/// Writes the what-if of one report.
class WhatIfText {
 public:
  WhatIfText(const Report& report, const Translations& texts, std::size_t width)
      : report_(report),
        dataset_(report.dataset),
        difference_(report.difference),
        texts_(texts),
        words_(report.dataset, texts),
        width_(width) {}

  std::string whole() {
    text_ += paragraph(texts_.get("report.what_if.intro"), width_);
    for (const MembershipChange& change : report_.changes) change_line(change);
    text_ += "\n";
    if (difference_.empty()) {
      item(texts_.get("report.what_if.nothing"));
      return std::move(text_);
    }
    for (const std::string& line : partner_changes(report_, texts_)) item(line);
    for (const TerritoryChange& change : difference_.territories) territory(change);
    congruence("report.what_if.same", difference_.congruence_gained);
    congruence("report.what_if.no_longer_same", difference_.congruence_lost);
    money();
    pairs();
    return std::move(text_);
  }

 private:
  void item(const std::string& line) { text_ += paragraph(line, width_, "  - "); }

  void change_line(const MembershipChange& change) {
    std::vector<std::string> names;
    for (const std::string& code : change.municipalities) {
      names.push_back(words_.name(dataset_.find_municipality(code).value()));
    }
    const std::string& name = words_.full_name(dataset_.find_partnership(change.partnership).value());
    std::string key = "report.what_if.create";
    if (change.kind == MembershipChange::Kind::join) key = "report.what_if.join";
    if (change.kind == MembershipChange::Kind::leave) key = "report.what_if.leave";
    text_ += paragraph(texts_.get(key, {{"municipality", words_.list(names)}, {"partnership", name}}), width_,
                       "  > ");
  }

  void territory(const TerritoryChange& change) {
    const std::string& name = words_.full_name(change.partnership);
    if (!change.area_after) {
      item(texts_.get("report.what_if.network", {{"partnership", name}}));
      return;
    }
    const TextArguments values = {{"partnership", name},
                                  {"area_before", words_.number(change.area_before, 0)},
                                  {"area_after", words_.number(change.area_after, 0)},
                                  {"population_before", words_.number(change.population_before)},
                                  {"population_after", words_.number(change.population_after)}};
    std::string line =
        texts_.get(change.created ? "report.what_if.territory_new" : "report.what_if.territory", values);
    if (change.becomes_cross_province()) {
      line += " " +
              texts_.get("report.what_if.becomes_cross", {{"provinces", provinces(change.provinces_after)}});
    }
    if (change.ceases_cross_province()) {
      line +=
          " " + texts_.get("report.what_if.ceases_cross", {{"provinces", provinces(change.provinces_after)}});
    }
    item(line);
  }

  std::string provinces(const std::vector<ProvinceIndex>& list) const {
    std::vector<std::string> names;
    for (const ProvinceIndex p : list) names.push_back(dataset_.provinces[p].name);
    return words_.list(names);
  }

  void congruence(const std::string& key,
                  const std::vector<std::pair<PartnershipIndex, PartnershipIndex>>& pairs) {
    for (const auto& [a, b] : pairs) {
      item(texts_.get(key, {{"a", words_.full_name(a)}, {"b", words_.full_name(b)}}));
    }
  }

  void money() {
    const std::string& focus = words_.name(report_.analysis.focus);
    const std::int64_t ended = difference_.contribution_ended_eur;
    if (ended > 0) {
      item(texts_.get("report.what_if.money_ended",
                      {{"focus", focus}, {"eur", texts_.number(static_cast<double>(ended))}}));
    }
    if (!difference_.contribution_unknown.empty()) {
      item(texts_.get(
          "report.what_if.money_unknown",
          {{"focus", focus}, {"list", words_.list(words_.full_names(difference_.contribution_unknown))}}));
    }
  }

  /// Whether another partnership, earlier in the dataset, has had the same members before and after.
  bool repeats(PartnershipIndex p) const {
    const auto& same = report_.analysis.partnerships[p].congruent_with;
    return std::any_of(same.begin(), same.end(), [&](PartnershipIndex q) {
      const auto& gained = difference_.congruence_gained;
      return q < p && std::find(gained.begin(), gained.end(), std::pair(q, p)) == gained.end();
    });
  }

  /// The overlaps that change most; those without common members before and after, and repeats, are left out.
  void pairs() {
    struct Line {
      const PairOverlap* pair;
      std::size_t shared_before;
      double ratio_before;
    };
    std::vector<Line> lines;
    for (const PairChange& change : difference_.pairs) {
      const std::size_t before = change.before ? change.before->shared.size() : 0;
      if (before == 0 && change.after.shared.empty()) continue;
      if (repeats(change.after.a) || repeats(change.after.b)) continue;
      lines.push_back({&change.after, before, change.before ? change.before->jaccard_area : 0});
    }
    if (lines.empty()) return;
    const auto size = [](const Line& line) { return std::abs(line.pair->jaccard_area - line.ratio_before); };
    std::stable_sort(lines.begin(), lines.end(),
                     [&](const Line& a, const Line& b) { return size(a) > size(b); });
    const std::size_t shown = std::min(kMostPairs, lines.size());
    TextTable table{{{texts_.get("report.column.pair")},
                     {texts_.get("report.column.shared_change"), true},
                     {texts_.get("report.column.jaccard_change"), true}},
                    {},
                    {},
                    0};
    for (std::size_t i = 0; i < shown; ++i) {
      const PairOverlap& pair = *lines[i].pair;
      const std::string ratio =
          texts_.get("report.percentage", {{"number", texts_.number(100 * pair.jaccard_area)}});
      table.rows.push_back(
          {texts_.get("report.pair", {{"a", words_.short_name(pair.a)}, {"b", words_.short_name(pair.b)}}),
           std::to_string(lines[i].shared_before) + " → " + std::to_string(pair.shared.size()),
           texts_.number(100 * lines[i].ratio_before) + " → " + ratio});
    }
    text_ += "\n" + paragraph(texts_.count("report.what_if.pairs", static_cast<std::int64_t>(lines.size()),
                                           {{"shown", std::to_string(shown)}}),
                              width_);
    text_ += "\n" + laid_out(table, width_);
  }

  const Report& report_;
  const Dataset& dataset_;
  const WhatIfDifference& difference_;
  const Translations& texts_;
  Wording words_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::vector<std::string> partner_changes(const Report& report, const Translations& texts) {
  const Wording words(report.dataset, texts);
  std::vector<std::string> gained, lost, more, less;
  for (const PartnerChange& change : report.difference.partners) {
    const std::string& name = words.name(change.municipality);
    const std::string counts = texts.get(
        "report.what_if.counts",
        {{"name", name}, {"before", std::to_string(change.before)}, {"after", std::to_string(change.after)}});
    if (change.before == 0) {
      gained.push_back(name);
    } else if (change.after == 0) {
      lost.push_back(name);
    } else {
      (change.after > change.before ? more : less).push_back(counts);
    }
  }
  const std::string& focus = words.name(report.analysis.focus);
  std::vector<std::string> result;
  const auto tell = [&](const std::string& key, const std::vector<std::string>& names) {
    if (names.empty()) return;
    result.push_back(texts.count("report.what_if." + key, static_cast<std::int64_t>(names.size()),
                                 {{"focus", focus}, {"names", words.list(names)}}));
  };
  tell("new_partners", gained);
  tell("lost_partners", lost);
  tell("more_often", more);
  tell("less_often", less);
  if (result.empty()) result.push_back(texts.get("report.what_if.partners_same", {{"focus", focus}}));
  return result;
}

std::string what_if_text(const Report& report, const Translations& texts, std::size_t width) {
  return WhatIfText(report, texts, width).whole();
}

}  // namespace rk
