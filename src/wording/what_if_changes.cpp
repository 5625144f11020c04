#include "wording/what_if_changes.h"

#include <utility>

#include "wording/lists.h"

namespace rk::wording {
namespace {

std::string people_change(const Translations& texts, const analysis::TerritoryChange& change) {
  return texts.get("report.what_if.people",
                   {{"population_before", number_or_unknown(texts, change.population_before)},
                    {"population_after", number_or_unknown(texts, change.population_after)}});
}

std::string territory_sentence(const Names& names, const analysis::TerritoryChange& change) {
  const Translations& texts = names.texts();
  const std::string& name = names.full_name(change.partnership);
  if (!change.area_after) return texts.get("report.what_if.network", {{"partnership", name}});
  std::string result;
  if (change.created) {
    result = texts.get("report.what_if.territory_new",
                       {{"partnership", name},
                        {"area_after", number_or_unknown(texts, change.area_after, 0)},
                        {"people", inhabitants(texts, change.population_after)}});
  } else {
    const bool known = change.population_before && change.population_after;
    result = texts.get(
        "report.what_if.territory",
        {{"partnership", name},
         {"area_before", number_or_unknown(texts, change.area_before, 0)},
         {"area_after", number_or_unknown(texts, change.area_after, 0)},
         {"people", known ? people_change(texts, change) : texts.get("report.what_if.people_unknown")}});
  }
  const auto add = [&](const char* key) {
    result += " " + texts.get(key, {{"provinces", names.provinces(change.provinces_after)}});
  };
  if (change.becomes_cross_province()) add("report.what_if.becomes_cross");
  if (change.ceases_cross_province()) add("report.what_if.ceases_cross");
  return result;
}

}  // namespace

std::string assumption_sentence(const Names& names, const analysis::MembershipChange& change) {
  const Dataset& dataset = names.dataset();
  std::vector<std::string> members;
  for (const std::string& code : change.municipalities)
    members.push_back(names.municipality(dataset.find_municipality(code).value()));
  const char* key = change.kind == analysis::MembershipChange::Kind::join    ? "report.what_if.join"
                    : change.kind == analysis::MembershipChange::Kind::leave ? "report.what_if.leave"
                                                                             : "report.what_if.create";
  return names.texts().get(
      key, {{"municipality", listed(names.texts(), members)},
            {"partnership", names.full_name(dataset.find_partnership(change.partnership).value())}});
}

std::vector<std::string> partner_changes(const Names& names, MunicipalityIndex focus,
                                         const analysis::WhatIfDifference& difference) {
  const Translations& texts = names.texts();
  std::vector<std::string> gained, lost, more, less;
  for (const analysis::PartnerChange& change : difference.partners) {
    const std::string& name = names.municipality(change.municipality);
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
  std::vector<std::string> result;
  const auto add = [&](const char* key, const std::vector<std::string>& who) {
    if (who.empty()) return;
    result.push_back(texts.count(key, static_cast<std::int64_t>(who.size()),
                                 {{"focus", names.municipality(focus)}, {"names", listed(texts, who)}}));
  };
  add("report.what_if.new_partners", gained);
  add("report.what_if.lost_partners", lost);
  add("report.what_if.more_often", more);
  add("report.what_if.less_often", less);
  if (result.empty())
    result.push_back(texts.get("report.what_if.partners_same", {{"focus", names.municipality(focus)}}));
  return result;
}

std::vector<std::string> difference_sentences(const Names& names, MunicipalityIndex focus,
                                              const analysis::WhatIfDifference& difference) {
  const Translations& texts = names.texts();
  if (difference.empty()) return {texts.get("report.what_if.nothing")};
  std::vector<std::string> result = partner_changes(names, focus, difference);
  for (const analysis::TerritoryChange& change : difference.territories)
    result.push_back(territory_sentence(names, change));
  for (std::string& sentence : other_changes(names, focus, difference)) result.push_back(std::move(sentence));
  return result;
}

std::vector<std::string> other_changes(const Names& names, MunicipalityIndex focus,
                                       const analysis::WhatIfDifference& difference) {
  const Translations& texts = names.texts();
  std::vector<std::string> result;
  const auto add_pairs = [&](const char* key, const auto& pairs) {
    for (const auto& [a, b] : pairs)
      result.push_back(texts.get(key, {{"a", names.full_name(a)}, {"b", names.full_name(b)}}));
  };
  add_pairs("report.what_if.same", difference.congruence_gained);
  add_pairs("report.what_if.no_longer_same", difference.congruence_lost);
  if (difference.contribution_ended_eur > 0) {
    result.push_back(
        texts.get("report.what_if.money_ended",
                  {{"focus", names.municipality(focus)},
                   {"eur", texts.number(static_cast<double>(difference.contribution_ended_eur))}}));
  }
  if (!difference.contribution_unknown.empty()) {
    result.push_back(texts.get("report.what_if.money_unknown",
                               {{"focus", names.municipality(focus)},
                                {"list", listed(texts, names.full_names(difference.contribution_unknown))}}));
  }
  return result;
}

std::string difference_line(const Names& names, MunicipalityIndex focus,
                            const analysis::WhatIfDifference& difference) {
  std::vector<std::string> parts = partner_changes(names, focus, difference);
  const auto add = [&](const char* key, const analysis::TerritoryChange& change) {
    parts.push_back(names.texts().get(key, {{"name", names.short_name(change.partnership)}}) + ".");
  };
  for (const analysis::TerritoryChange& change : difference.territories) {
    if (change.becomes_cross_province()) add("window.what_if.becomes_cross", change);
    if (change.ceases_cross_province()) add("window.what_if.ceases_cross", change);
  }
  return joined(parts, " ");
}

}  // namespace rk::wording
