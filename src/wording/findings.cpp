#include "wording/findings.h"

#include <algorithm>

#include "analysis/leading_partners.h"
#include "analysis/members.h"
#include "wording/partner_words.h"

namespace rk::wording {
namespace {

std::string number(const Names& names, std::size_t n) {
  return names.texts().number(static_cast<double>(n));
}

}  // namespace

std::string regions_finding(const Names& names, MunicipalityIndex focus,
                            const std::vector<PartnershipIndex>& regions) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  const std::size_t count = regions.size();
  if (count == 0) return "";
  if (count == 1) return region_finding(names, regions.front());
  const auto own =
      static_cast<std::size_t>(std::count_if(regions.begin(), regions.end(), [&](PartnershipIndex p) {
        return dataset.partnerships[p].has_member(focus);
      }));
  const TextArguments arguments = {
      {"focus", names.municipality(focus)}, {"own", number(names, own)}, {"count", number(names, count)}};
  if (own == 0) return texts.get("scene.finding.no_region", arguments);
  const char* part = own < count  ? "scene.finding.regions"
                     : count == 2 ? "scene.finding.both_regions"
                                  : "scene.finding.all_regions";
  const std::string first = texts.get(part, arguments);
  const std::vector<analysis::MeetingGroup> closest =
      analysis::leading_groups(analysis::meetings_within(dataset, regions, focus), 1);
  if (closest.empty()) return first + ".";
  const analysis::MeetingGroup& group = closest.front();
  return first + texts.count("scene.finding.closest", static_cast<std::int64_t>(group.municipalities.size()),
                             {{"focus", names.municipality(focus)},
                              {"names", names_or_count(names, group.municipalities)},
                              {"often", number(names, group.count)}});
}

std::string border_finding(const Names& names, MunicipalityIndex focus, const analysis::FocusBorder& border) {
  const std::size_t total = border.across.size() + border.within.size();
  if (total == 0) return "";
  return names.texts().count("scene.finding.border", static_cast<std::int64_t>(border.across.size()),
                             {{"focus", names.municipality(focus)}, {"total", number(names, total)}});
}

std::string comparison_finding(const Names& names, MunicipalityIndex focus, MunicipalityIndex partner,
                               const analysis::Shared& comparison) {
  return names.texts().get("scene.finding.comparison",
                           {{"focus", names.municipality(focus)},
                            {"partner", names.municipality(partner)},
                            {"shared", number(names, comparison.shared.size())},
                            {"total", number(names, comparison.shared.size() + comparison.focus_only.size())},
                            {"other", number(names, comparison.other_only.size())}});
}

std::string region_finding(const Names& names, PartnershipIndex region) {
  const Dataset& dataset = names.dataset();
  const Translations& texts = names.texts();
  const analysis::Members& members = dataset.partnerships[region].members;
  std::string facts = texts.count("scene.members", static_cast<std::int64_t>(members.size()));
  if (const auto people = analysis::population(dataset, members)) {
    facts += ", " +
             texts.get("scene.finding.inhabitants", {{"count", texts.number(static_cast<double>(*people))}});
  }
  return texts.get(analysis::cross_province(dataset, members) ? "scene.finding.region_across"
                                                              : "scene.finding.region_within",
                   {{"region", names.full_name(region)},
                    {"facts", facts},
                    {"area", texts.number(analysis::area_km2(dataset, members))}});
}

}  // namespace rk::wording
