#include "wording/partner_words.h"

#include <algorithm>

#include "analysis/members.h"
#include "wording/lists.h"

namespace rk::wording {
namespace {

constexpr std::size_t kMostNamed = 4;  ///< of municipalities with equal counts, in a sentence

/// In the order of the group.
std::vector<std::string> names_of(const Names& names, const analysis::MeetingGroup& group) {
  std::vector<std::string> result;
  for (const MunicipalityIndex m : group.municipalities) result.push_back(names.municipality(m));
  return result;
}

std::string with_count(const Names& names, MunicipalityIndex m, const std::string& count) {
  return names.municipality(m) + " (" + count + ")";
}

/// All names, or three and the number of others.
std::string some_named(const Names& names, const analysis::MeetingGroup& group) {
  std::vector<std::string> some = names_of(names, group);
  if (some.size() > kMostNamed) {
    const std::size_t others = some.size() - (kMostNamed - 1);
    some.resize(kMostNamed - 1);
    some.push_back(names.texts().count("report.finding.others", static_cast<std::int64_t>(others)));
  }
  return listed(names.texts(), some);
}

std::string number(const Names& names, std::size_t n) {
  return names.texts().number(static_cast<double>(n));
}

}  // namespace

std::string nobody_met(const Names& names, MunicipalityIndex focus) {
  const bool alone = !analysis::regional_partnerships_of(names.dataset(), focus).empty();
  return names.texts().get(alone ? "scene.overlap.title_alone" : "scene.overlap.title_none",
                           {{"focus", names.municipality(focus)}});
}

std::string partners_title(const Names& names, MunicipalityIndex focus,
                           const std::vector<analysis::Partner>& partners) {
  constexpr std::size_t kMostFirst = 3;
  constexpr std::size_t kMostSecond = 2;
  const Translations& texts = names.texts();
  TextArguments arguments = {{"focus", names.municipality(focus)}};
  const std::vector<analysis::MeetingGroup> groups =
      analysis::leading_groups(analysis::meetings_of(partners), 2);
  if (groups.empty()) return nobody_met(names, focus);
  const std::vector<std::string> first = names_of(names, groups.front());
  if (first.size() > kMostFirst) return texts.get("scene.overlap.title_many", arguments);
  arguments.emplace_back("first", listed(texts, first));
  if (groups.size() < 2 || groups[1].municipalities.size() > kMostSecond)
    return texts.get("scene.overlap.title_one", arguments);
  arguments.emplace_back("second", listed(texts, names_of(names, groups[1])));
  return texts.get("scene.overlap.title", arguments);
}

std::string partners_description(const Names& names, MunicipalityIndex focus,
                                 const std::vector<analysis::Partner>& partners) {
  constexpr std::size_t kMostListed = 10;
  if (partners.empty()) return nobody_met(names, focus) + ".";
  std::vector<std::string> items;
  for (std::size_t i = 0; i < std::min(partners.size(), kMostListed); ++i) {
    items.push_back(
        with_count(names, partners[i].municipality, std::to_string(partners[i].partnerships.size())));
  }
  return names.texts().get("scene.overlap.description", {{"focus", names.municipality(focus)},
                                                         {"partners", listed(names.texts(), items)}});
}

std::string partners_finding(const Names& names, MunicipalityIndex focus,
                             const std::vector<analysis::Partner>& partners) {
  const std::vector<analysis::MeetingGroup> groups =
      analysis::leading_groups(analysis::meetings_of(partners), 2);
  if (groups.empty()) return "";
  std::string result =
      names.texts().count("scene.finding.partners", static_cast<std::int64_t>(groups.front().count),
                          {{"focus", names.municipality(focus)},
                           {"names", names_or_count(names, groups.front().municipalities)}});
  if (groups.size() > 1) {
    result +=
        names.texts().get("scene.finding.next", {{"names", names_or_count(names, groups[1].municipalities)},
                                                 {"often", number(names, groups[1].count)}});
  }
  return result + ".";
}

std::string partners_sentences(const Names& names, MunicipalityIndex focus,
                               const std::vector<analysis::Partner>& partners, std::size_t regional) {
  const std::vector<analysis::MeetingGroup> groups =
      analysis::leading_groups(analysis::meetings_of(partners), 2);
  const analysis::MeetingGroup& first = groups.at(0);
  std::string result = names.texts().count("report.finding.top", static_cast<std::int64_t>(regional),
                                           {{"focus", names.municipality(focus)},
                                            {"names", some_named(names, first)},
                                            {"often", number(names, first.count)}});
  if (groups.size() > 1) {
    const analysis::MeetingGroup& next = groups[1];
    result += " " + names.texts().count(
                        "report.finding.next", static_cast<std::int64_t>(next.municipalities.size()),
                        {{"names", some_named(names, next)}, {"often", number(names, next.count)}});
  }
  return result;
}

std::string closest_partners(const Names& names, std::vector<analysis::Meeting> meetings) {
  constexpr std::size_t kEnoughNames = 2;
  constexpr std::size_t kMostNames = 3;
  std::vector<std::string> items;
  for (const analysis::MeetingGroup& group : analysis::leading_groups(std::move(meetings), kEnoughNames)) {
    if (items.size() >= kEnoughNames || items.size() + group.municipalities.size() > kMostNames) break;
    for (const MunicipalityIndex m : group.municipalities)
      items.push_back(with_count(names, m, number(names, group.count)));
  }
  return listed(names.texts(), items);
}

std::string names_or_count(const Names& names, const std::vector<MunicipalityIndex>& municipalities) {
  if (municipalities.size() > kMostNamed)
    return names.texts().count("scene.members", static_cast<std::int64_t>(municipalities.size()));
  return listed(names.texts(), names.municipalities(municipalities));
}

std::string other_focus(const Names& names, MunicipalityIndex focus) {
  const MunicipalityIndex known = names.dataset().focus;
  if (focus == known) return {};
  return names.texts().get("scene.other_focus",
                           {{"known", names.municipality(known)}, {"focus", names.municipality(focus)}});
}

}  // namespace rk::wording
