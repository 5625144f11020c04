#include "report/what_if_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/text_layout.h"
#include "wording/what_if_changes.h"

namespace rk::report {
namespace {

constexpr std::size_t kMostPairs = 15;

/// Writes the what-if of one report.
class WhatIfText {
 public:
  WhatIfText(const Report& report, const Translations& texts, std::size_t width)
      : report_(report),
        difference_(report.difference),
        texts_(texts),
        names_(report.dataset, texts),
        width_(width) {}

  std::string whole() {
    text_ += paragraph(texts_.get("report.what_if.intro"), width_);
    for (const analysis::MembershipChange& change : report_.changes)
      text_ += paragraph(wording::assumption_sentence(names_, change), width_, "  > ");
    text_ += "\n";
    for (const std::string& line : wording::difference_sentences(names_, report_.analysis.focus, difference_))
      text_ += paragraph(line, width_, "  - ");
    pairs();
    return std::move(text_);
  }

 private:
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
      const analysis::PairOverlap* pair;
      std::size_t shared_before;
      double ratio_before;
    };
    std::vector<Line> lines;
    for (const analysis::PairChange& change : difference_.pairs) {
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
      const analysis::PairOverlap& pair = *lines[i].pair;
      const std::string ratio =
          texts_.get("report.percentage", {{"number", texts_.number(100 * pair.jaccard_area)}});
      table.rows.push_back(
          {texts_.get("report.pair", {{"a", names_.short_name(pair.a)}, {"b", names_.short_name(pair.b)}}),
           std::to_string(lines[i].shared_before) + " → " + std::to_string(pair.shared.size()),
           texts_.number(100 * lines[i].ratio_before) + " → " + ratio});
    }
    text_ += "\n" + paragraph(texts_.count("report.what_if.pairs", static_cast<std::int64_t>(lines.size()),
                                           {{"shown", std::to_string(shown)}}),
                              width_);
    text_ += "\n" + laid_out(table, width_);
  }

  const Report& report_;
  const analysis::WhatIfDifference& difference_;
  const Translations& texts_;
  wording::Names names_;
  std::size_t width_;
  std::string text_;
};

}  // namespace

std::string what_if_text(const Report& report, const Translations& texts, std::size_t width) {
  return WhatIfText(report, texts, width).whole();
}

}  // namespace rk::report
