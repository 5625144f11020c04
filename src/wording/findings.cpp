#include "wording/findings.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "analysis/leading_partners.h"
#include "analysis/members.h"
#include "analysis/provinces.h"
#include "wording/lists.h"
#include "wording/partner_words.h"

namespace rk::wording {
namespace {

std::string number(const Names& names, std::size_t n) {
  return names.texts().number(static_cast<double>(n));
}

/// The partnerships that a municipality takes part in as a whole, and with a part of its land.
struct Memberships {
  std::vector<PartnershipIndex> full;
  std::vector<PartnershipIndex> partial;
};

Memberships memberships_among(const Dataset& dataset, MunicipalityIndex m,
                              const std::vector<PartnershipIndex>& regions) {
  Memberships found;
  for (const PartnershipIndex p : regions) {
    if (dataset.partnerships[p].has_member(m)) found.full.push_back(p);
    if (dataset.partnerships[p].has_partial_member(m)) found.partial.push_back(p);
  }
  return found;
}

}  // namespace

std::string regions_finding(const Names& names, MunicipalityIndex focus,
                            const std::vector<PartnershipIndex>& regions) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  const std::size_t count = regions.size();
  if (count == 0) return "";
  if (count == 1) return region_finding(names, regions.front());
  const Memberships found = memberships_among(dataset, focus, regions);
  const std::size_t own = found.full.size();
  const TextArguments arguments = {
      {"focus", names.municipality(focus)}, {"own", number(names, own)}, {"count", number(names, count)}};
  const char* part = own == 0      ? "scene.finding.no_region"
                     : own < count ? "scene.finding.regions"
                     : count == 2  ? "scene.finding.both_regions"
                                   : "scene.finding.all_regions";
  std::string result = texts.get(part, arguments);
  if (!found.partial.empty()) {
    result += texts.get(own == 0 ? "scene.finding.only_partly" : "scene.finding.partly",
                        {{"names", listed(texts, names.short_names(found.partial))}});
  }
  const std::vector<analysis::MeetingGroup> closest =
      analysis::leading_groups(analysis::meetings_within(dataset, regions, focus), 1);
  if (closest.empty()) return result + ".";
  const analysis::MeetingGroup& group = closest.front();
  return result + texts.count("scene.finding.closest", static_cast<std::int64_t>(group.municipalities.size()),
                              {{"focus", names.municipality(focus)},
                               {"names", names_or_count(names, group.municipalities)},
                               {"often", number(names, group.count)}});
}

std::string border_finding(const Names& names, MunicipalityIndex focus, const analysis::FocusBorder& border) {
  const std::size_t total = border.across.size() + border.within.size();
  if (total == 0 || !border.known) return "";
  TextArguments arguments = {{"focus", names.municipality(focus)}, {"total", number(names, total)}};
  if (total == 1) {
    return names.texts().get(
        border.across.empty() ? "scene.finding.border_single.within" : "scene.finding.border_single.across",
        arguments);
  }
  return names.texts().count("scene.finding.border", static_cast<std::int64_t>(border.across.size()),
                             std::move(arguments));
}

std::string comparison_finding(const Names& names, MunicipalityIndex focus, MunicipalityIndex partner,
                               const analysis::Shared& comparison) {
  const Translations& texts = names.texts();
  const auto shared = static_cast<std::int64_t>(comparison.shared.size());
  const std::size_t total = comparison.shared.size() + comparison.focus_only.size();
  const auto others = static_cast<std::int64_t>(comparison.other_only.size());
  const TextArguments arguments = {{"focus", names.municipality(focus)},
                                   {"partner", names.municipality(partner)},
                                   {"total", number(names, total)}};
  if (total == 0) {
    return texts.get("scene.finding.comparison_no_own", arguments) +
           texts.count("scene.finding.comparison_no_own_others", others, arguments) + ".";
  }
  std::string result;
  if (total > 1) {
    result = texts.count("scene.finding.comparison", shared, arguments);
  } else {
    result = texts.get(
        shared == 1 ? "scene.finding.comparison_single.with" : "scene.finding.comparison_single.without",
        arguments);
  }
  if (others > 0) {
    result +=
        texts.count(shared > 0 ? "scene.finding.comparison_others" : "scene.finding.comparison_others_only",
                    others, arguments);
  }
  return result + ".";
}

std::string region_title(const Names& names, PartnershipIndex region) {
  constexpr std::size_t kMostNamed = 3;
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  const std::string& name = names.full_name(region);
  const analysis::Members& members = dataset.partnerships[region].members;
  std::vector<analysis::ProvinceShare> shares = analysis::province_shares(dataset, members);
  std::size_t known = 0;
  for (const analysis::ProvinceShare& share : shares) known += share.members.size();
  if (members.empty() || known < members.size()) return name;
  if (shares.size() > kMostNamed) {
    return texts.get("scene.region.title_many",
                     {{"region", name},
                      {"members", texts.count("scene.members", static_cast<std::int64_t>(members.size()))},
                      {"provinces", number_word(texts, shares.size())}});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const auto& a, const auto& b) { return a.members.size() > b.members.size(); });
  std::vector<std::string> parts;
  for (const analysis::ProvinceShare& share : shares) {
    const TextArguments arguments = {{"number", number_word(texts, share.members.size())},
                                     {"province", dataset.provinces[share.province].name}};
    parts.push_back(parts.empty() ? texts.count("scene.region.title_first",
                                                static_cast<std::int64_t>(share.members.size()), arguments)
                                  : texts.get("scene.region.title_next", arguments));
  }
  return texts.get("scene.region.title", {{"region", name}, {"parts", joined(parts, ", ")}});
}

std::string region_finding(const Names& names, PartnershipIndex region) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  const std::string& name = names.full_name(region);
  if (!dataset.partnerships[region].has_territory())
    return texts.get("scene.finding.network", {{"region", name}});
  const analysis::Members& members = dataset.partnerships[region].members;
  std::string facts = texts.count("scene.members", static_cast<std::int64_t>(members.size()));
  if (const auto people = analysis::population(dataset, members)) facts += ", " + inhabitants(texts, people);
  const std::optional<bool> crosses = analysis::cross_province(dataset, members);
  return texts.get(
      !crosses   ? "scene.finding.region"
      : *crosses ? "scene.finding.region_across"
                 : "scene.finding.region_within",
      {{"region", name}, {"facts", facts}, {"area", texts.number(analysis::area_km2(dataset, members))}});
}

std::string membership_sentences(const Names& names, MunicipalityIndex focus,
                                 const std::vector<PartnershipIndex>& regions) {
  const Translations& texts = names.texts();
  const auto [own, partly] = memberships_among(names.dataset(), focus, regions);
  const auto sentence = [&](const char* key, const std::vector<PartnershipIndex>& list) {
    return texts.get(std::string("scene.membership.") + key,
                     {{"focus", names.municipality(focus)},
                      {"count", number_word(texts, list.size())},
                      {"names", listed(texts, names.short_names(list))}});
  };
  const bool one = regions.size() == 1;
  std::string result;
  if (regions.empty()) return result;
  if (own.size() == regions.size()) {
    result = sentence(one ? "the_one" : own.size() == 2 ? "both" : "all", own);
  } else if (!own.empty()) {
    result = sentence("some", own);
  } else if (partly.empty()) {
    result = sentence(one ? "not_the_one" : "none", own);
  }
  if (!partly.empty()) result += (result.empty() ? "" : " ") + sentence("partly", partly);
  return result;
}

}  // namespace rk::wording
