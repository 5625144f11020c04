#include "report/what_if_text.h"

#include <algorithm>
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
  /// The overlaps that change most.
  void pairs() {
    const std::vector<std::size_t>& changes = difference_.leading_pairs;
    if (changes.empty()) return;
    const std::size_t shown = std::min(kMostPairs, changes.size());
    TextTable table{{{texts_.get("report.column.pair")},
                     {texts_.get("report.column.shared_change"), true},
                     {texts_.get("report.column.jaccard_change"), true}},
                    {},
                    {},
                    0};
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& [before, pair] = difference_.pairs[changes[i]];
      const std::string ratio =
          texts_.get("report.percentage", {{"number", texts_.number(100 * pair.jaccard_area)}});
      table.rows.push_back(
          {texts_.get("report.pair", {{"a", names_.short_name(pair.a)}, {"b", names_.short_name(pair.b)}}),
           std::to_string(before ? before->shared.size() : 0) + " → " + std::to_string(pair.shared.size()),
           texts_.number(before ? 100 * before->jaccard_area : 0) + " → " + ratio});
    }
    text_ += "\n" + paragraph(texts_.count("report.what_if.pairs", static_cast<std::int64_t>(changes.size()),
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
