// Checks every text of a view, a report or a summary: it must be made of true sentences, carefully written.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "analysis/zones.h"
#include "report/report.h"
#include "scene/views/registry.h"
#include "support/claims/map_claims.h"
#include "support/claims/plot_claims.h"
#include "support/claims/report_claims.h"
#include "support/claims/what_if_claims.h"
#include "support/even_metrics.h"
#include "support/regional_pairs.h"
#include "wording/report_words.h"
#include "wording/selection_words.h"
#include "wording/what_if_changes.h"
#include "wording/what_if_words.h"

namespace rk::test::claims {

inline ClaimBook all_claims(const World& world) {
  ClaimBook book(world);
  add_map_claims(book);
  add_finding_claims(book);
  add_overlap_and_border_claims(book);
  add_region_claims(book);
  add_plot_claims(book);
  add_money_claims(book);
  add_report_claims(book);
  add_prose_claims(book);
  add_summary_claims(book);
  add_what_if_claims(book);
  return book;
}

/// What no sentence may have, whatever it says.
inline std::string blemish(const std::string& text) {
  static const std::vector<std::pair<std::regex, std::string>> faults = {
      {std::regex("[{}]"), "a placeholder"},
      {std::regex("  "), "two spaces"},
      {std::regex("^ | $"), "a space at an end"},
      {std::regex(R"( [,.;:)])"), "a space before a sign"},
      {std::regex(R"([,;:(]\.|\.\.|,,|\(\)|: ?;|\( )"), "an empty place"},
      {std::regex(R"((^|[ (])0 (?!km))"), "\"0\""},
      {std::regex("(onbekend|unknown) (inwoners|inhabitants|per)"), "what is not known as a number"}};
  for (const auto& [pattern, what] : faults)
    if (std::regex_search(text, pattern)) return "has " + what + ": " + text;
  static const std::regex one_of_many(R"((^| )1 (gemeenten|inwoners|verbanden|\w+ ?verbanden|provincies|)"
                                      R"(municipalities|inhabitants|partnerships|provinces)\b)");
  if (std::regex_search(text, one_of_many)) return "has a plural for one: " + text;
  return {};
}

/// Checks the texts of one state of one dataset.
class Checker {
 public:
  explicit Checker(const World& world) : world_(world), book_(all_claims(world)) {}

  void check(const std::string& text, const char* where) {
    if (text.empty()) return;
    ++count_;
    std::string fault = blemish(text);
    if (fault.empty()) fault = book_.fault(text);
    if (fault.empty()) return;
    FAIL_CHECK(world_.texts.language() << ", " << world_.focus_name() << ", " << where << ": " << fault);
  }
  std::size_t count() const { return count_; }

 private:
  const World& world_;
  ClaimBook book_;
  std::size_t count_ = 0;
};

/// The municipality that meets the focus most often, then by name, then by code.
inline std::optional<MunicipalityIndex> best_partner(const World& w) {
  std::optional<MunicipalityIndex> best;
  for (const MunicipalityIndex m : w.everyone_else()) {
    if (w.meetings(m) == 0) continue;
    if (!best || w.meetings(m) > w.meetings(*best) ||
        (w.meetings(m) == w.meetings(*best) && w.name(m) < w.name(*best)))
      best = m;
  }
  return best;
}

/// The captions and table titles of a view. The partner is the one that is chosen, or none.
inline std::size_t check_view(const Dataset& dataset, const Translations& texts,
                              const scene::MapState& state) {
  World world{dataset, texts, state.focus, state.shown};
  world.partner = state.partner ? state.partner : best_partner(world);
  if (!state.shown.empty()) world.region = state.shown.front();
  Checker checker(world);
  const EvenMetrics metrics;
  const auto view = scene::views::make_view({dataset, texts, metrics, state});
  const scene::views::Caption& caption = view->caption();
  CHECK_FALSE(caption.title.empty());
  CHECK_FALSE(caption.description.empty());
  if (state.view == scene::View::region && world.region && world.names(caption.title, *world.region)) {
    const auto& members = world.at(*world.region).members;
    CHECK((members.empty() || !world.provinces_known(members)));
  } else {
    checker.check(caption.title, "title");
  }
  checker.check(caption.finding, "finding");
  checker.check(caption.description, "description");
  return checker.count();
}

/// Paragraphs and items of lists of the text report; headings, tables and lines that come from elsewhere are
/// left out.
inline std::vector<std::string> prose_of(const std::string& report) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < report.size();) {
    const std::size_t end = std::min(report.find('\n', at), report.size());
    lines.push_back(report.substr(at, end - at));
    at = end + 1;
  }
  const auto starts = [](const std::string& line, const char* with) { return line.rfind(with, 0) == 0; };
  const auto is_rule = [](const std::string& line) {
    return !line.empty() && (line.find_first_not_of('-') == std::string::npos ||
                             line.find_first_not_of('=') == std::string::npos);
  };
  std::vector<std::string> result;
  bool open = false;  // the last paragraph may go on
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    const bool item = starts(line, "  - ") || starts(line, "  > ");
    const bool more = open && starts(line, "    ");
    const bool heading = i + 1 < lines.size() && is_rule(lines[i + 1]);
    if (item) {
      result.push_back(line.substr(4));
      open = true;
    } else if (line.empty() || is_rule(line) || heading || (starts(line, " ") && !more)) {
      open = false;
    } else if (more || (open && !starts(line, " "))) {
      result.back() += " " + line.substr(line.find_first_not_of(' '));
    } else {
      result.push_back(line);
      open = true;
    }
  }
  return result;
}

inline std::size_t check_report(const Dataset& dataset, const Translations& texts, MunicipalityIndex focus,
                                const std::vector<analysis::MembershipChange>& what_if, bool whole) {
  Diagnostics found;
  const report::Report report = report::make_report(dataset, focus, what_if, found);
  World world{report.dataset, texts, focus};
  if (!report.changes.empty()) world.before = &dataset;
  world.changes = report.changes;
  Checker checker(world);
  const wording::Names names(report.dataset, texts);
  checker.check(wording::report_title(names, focus, !report.changes.empty()), "report title");
  for (const std::string& line : wording::main_finding(names, report.analysis))
    checker.check(line, "main finding");
  for (const auto& group : report.analysis.congruent_groups)
    checker.check(wording::congruence_sentence(names, group), "congruence");
  std::vector<std::string> known;
  for (const Diagnostic& warning : report.dataset.warnings) known.push_back(texts.line(warning));
  known.push_back(report.dataset.credit.in(texts.language()));
  const auto check_ours = [&](const std::string& line, const char* where) {
    if (std::find(known.begin(), known.end(), line) == known.end()) checker.check(line, where);
  };
  for (const std::string& line : wording::data_warnings(names, report.analysis)) check_ours(line, "warning");
  checker.check(wording::figures_note(names), "note");
  checker.check(wording::derived_note(names), "note");
  if (!report.changes.empty()) {
    for (const auto& change : report.changes)
      checker.check(wording::assumption_sentence(names, change), "assumption");
    for (const std::string& line : wording::difference_sentences(names, focus, report.difference))
      checker.check(line, "difference");
    checker.check(wording::difference_line(names, focus, report.difference), "line of differences");
    checker.check(wording::what_if_words(report.dataset, texts, report.changes), "banner");
  }
  if (whole) {
    for (const std::string& line : prose_of(report::report_text(report, texts))) check_ours(line, "report");
  }
  return checker.count();
}

inline std::size_t check_summaries(const Dataset& dataset, const Translations& texts, MunicipalityIndex focus,
                                   const Partnerships& shown, MunicipalityIndex other) {
  World world{dataset, texts, focus, shown};
  world.partner = other;
  Checker checker(world);
  const wording::Names names(dataset, texts);
  checker.check(wording::municipality_sentences(names, focus, focus), "summary of the focus");
  checker.check(wording::municipality_sentences(names, focus, other), "summary of a municipality");
  const auto p = PartnershipIndex((focus * 7 + other) % dataset.partnerships.size());
  checker.check(wording::partnership_sentences(names, p), "summary of a partnership");
  const std::vector<analysis::Zone> zones = analysis::zones(dataset, shown);
  if (!zones.empty()) {
    const analysis::Zone& zone = zones[other % zones.size()];
    checker.check(wording::zone_sentences(names, zone.partnerships, zone.members), "summary of a zone");
  }
  const std::vector<analysis::PairOverlap> pairs = regional_pairs(dataset);
  checker.check(wording::pair_sentences(names, pairs[(focus + other) % pairs.size()]), "summary of a pair");
  return checker.count();
}

}  // namespace rk::test::claims
