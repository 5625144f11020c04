#include "wording/report_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analysis/division.h"
#include "analysis/members.h"
#include "base/clean_text.h"
#include "wording/lists.h"
#include "wording/partner_words.h"

namespace rk::wording {
namespace {

std::int64_t size_of(const std::vector<PartnershipIndex>& list) {
  return static_cast<std::int64_t>(list.size());
}

/// How many partners the focus has, on which side of the provincial border, and what it pays.
std::string extent_sentences(const Names& names, const analysis::Analysis& analysis) {
  const Translations& texts = names.texts();
  const std::string& focus = names.municipality(analysis.focus);
  std::string result = texts.count("report.finding.partners",
                                   static_cast<std::int64_t>(analysis.partners.size()), {{"focus", focus}});
  if (analysis.border.known) {
    result += " " + texts.count("report.finding.within", size_of(analysis.border.within),
                                {{"province", names.province_of(analysis.focus)}});
    result += texts.count("report.finding.across", size_of(analysis.border.across));
  }
  const analysis::Contributions& paid = analysis.contributions;
  if (paid.known && !paid.partnerships.empty()) {
    const std::string each =
        paid.eur_per_inhabitant
            ? texts.get("report.finding.money_each", {{"each", texts.number(*paid.eur_per_inhabitant, 2)}})
            : "";
    result += " " + texts.get("report.finding.money",
                              {{"focus", focus},
                               {"eur", texts.number(static_cast<double>(paid.eur_per_year))},
                               {"each", each}});
  }
  return result;
}

/// How many regional partnerships hold the focus.
std::size_t regional_count(const analysis::Analysis& analysis, const Dataset& dataset) {
  std::size_t count = 0;
  for (const PartnershipIndex p : analysis::partnerships_of_scope(dataset, Scope::regional))
    count += analysis.partnerships[p].includes_focus ? 1 : 0;
  return count;
}

/// Whether the population of some municipality is known.
bool has_population(const Dataset& dataset) {
  return std::any_of(dataset.municipalities.begin(), dataset.municipalities.end(),
                     [](const Municipality& m) { return m.population.has_value(); });
}

std::string population_warning(const Names& names, const analysis::Members& unknown) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  if (!has_population(dataset)) return texts.get("report.warning.no_population");
  const std::string when =
      dataset.population_year > 0
          ? texts.get("report.in_year", {{"year", std::to_string(dataset.population_year)}})
          : "";
  return texts.count("report.warning.population", static_cast<std::int64_t>(unknown.size()),
                     {{"when", when}, {"names", listed(texts, names.municipalities(unknown))}});
}

}  // namespace

std::string report_title(const Names& names, MunicipalityIndex focus, bool what_if) {
  return names.texts().get(what_if ? "report.title_what_if" : "report.title",
                           {{"place", names.with_province(focus)}});
}

std::vector<std::string> main_finding(const Names& names, const analysis::Analysis& analysis) {
  std::vector<std::string> result;
  if (analysis.partners.empty()) {
    result.push_back(
        names.texts().get("report.finding.nobody", {{"focus", names.municipality(analysis.focus)}}));
  } else {
    result.push_back(partners_sentences(names, analysis.focus, analysis.partners,
                                        regional_count(analysis, names.dataset())));
    result.push_back(extent_sentences(names, analysis));
  }
  if (!analysis.contributions.known) result.push_back(other_focus_note(names, analysis.focus));
  return result;
}

std::string congruence_sentence(const Names& names, const std::vector<PartnershipIndex>& group) {
  const std::size_t members = names.dataset().partnerships[group.front()].members.size();
  return names.texts().count("report.congruence.group", static_cast<std::int64_t>(members),
                             {{"list", listed(names.texts(), names.full_names(group))}});
}

std::vector<std::string> division_sentences(const Names& names, MunicipalityIndex focus) {
  using analysis::DivisionRelation;
  const Dataset& dataset = names.dataset();
  constexpr std::array<std::pair<DivisionRelation, const char*>, 5> kRelations = {
      {{DivisionRelation::equal, "equal"},
       {DivisionRelation::whole, "whole"},
       {DivisionRelation::inside, "inside"},
       {DivisionRelation::crosses, "crosses"},
       {DivisionRelation::unknown, "unknown"}}};
  std::vector<std::string> sentences;
  for (const auto& [relation, key] : kRelations) {
    std::vector<PartnershipIndex> list;
    for (const PartnershipIndex p : analysis::regional_partnerships_of(dataset, focus)) {
      if (analysis::relation_to_provinces(dataset, dataset.partnerships[p].members) == relation)
        list.push_back(p);
    }
    if (list.empty()) continue;
    sentences.push_back(names.texts().get(std::string("report.division.") + key,
                                          {{"list", listed(names.texts(), names.full_names(list))}}));
  }
  return sentences;
}

std::string core_sentence(const Names& names, MunicipalityIndex focus) {
  const analysis::CoreGroup core = analysis::core_group(names.dataset(), focus);
  if (core.partnerships.empty() || core.of_all_meetings == 0) return {};
  return names.texts().get("report.division.core",
                           {{"focus", names.municipality(focus)},
                            {"list", listed(names.texts(), names.full_names(core.partnerships))},
                            {"share", names.texts().number(100.0 * core.meetings / core.of_all_meetings)}});
}

std::string other_focus_note(const Names& names, MunicipalityIndex focus) {
  return names.texts().get(
      "report.warning.other_focus",
      {{"focus", names.municipality(focus)}, {"known", names.municipality(names.dataset().focus)}});
}

std::vector<std::string> data_warnings(const Names& names, const analysis::Analysis& analysis) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  std::vector<std::string> result;
  // Names of files are bytes, not words.
  for (const Diagnostic& warning : dataset.warnings) result.push_back(clean_text(texts.line(warning)));
  if (analysis.focus != dataset.focus) result.push_back(other_focus_note(names, analysis.focus));
  if (!analysis.unknown_population.empty())
    result.push_back(population_warning(names, analysis.unknown_population));
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const analysis::Members& partial = dataset.partnerships[p].partial_members;
    if (partial.empty()) continue;
    result.push_back(texts.count(
        "report.warning.partial", static_cast<std::int64_t>(partial.size()),
        {{"partnership", names.full_name(p)}, {"names", listed(texts, names.municipalities(partial))}}));
  }
  return result;
}

std::string figures_note(const Names& names) {
  const Dataset& dataset = names.dataset();
  const bool boundaries = dataset.boundaries_year > 0;
  const bool population = dataset.population_year > 0 && has_population(dataset);
  std::string result;
  if (boundaries || population) {
    result = names.texts().get(!population   ? "report.account.years.boundaries"
                               : !boundaries ? "report.account.years.population"
                                             : "report.account.years.both",
                               {{"boundaries", std::to_string(dataset.boundaries_year)},
                                {"population", std::to_string(dataset.population_year)}}) +
             " ";
  }
  return result + names.texts().get("report.account.figures");
}

std::string derived_note(const Names& names) {
  const Dataset& dataset = names.dataset();
  std::vector<PartnershipIndex> derived;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].basis == MembershipBasis::derived) derived.push_back(p);
  }
  if (derived.empty()) return "";
  return names.texts().get("report.account.derived",
                           {{"list", listed(names.texts(), names.full_names(derived))}});
}

}  // namespace rk::wording
