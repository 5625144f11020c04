#include "scene/plots/multiples_table.h"

#include <algorithm>
#include <set>

#include "analysis/provinces.h"
#include "wording/lists.h"

namespace rk::scene::plots {

MultiplesTable multiples_table(const ViewContext& context) {
  MultiplesTable table;
  table.regions = style::region_styles(context.dataset, context.texts, context.state);
  table.counts.assign(context.dataset.municipalities.size(), 0);
  std::set<FaceSet> different;
  for (const style::RegionStyle& region : table.regions) {
    different.insert(region.faces);
    table.with_focus += region.faces[context.state.focus] ? 1 : 0;
    for (std::size_t m = 0; m < region.faces.size(); ++m) table.counts[m] += region.faces[m] ? 1 : 0;
  }
  table.territories = different.size();
  if (!table.counts.empty()) table.highest = *std::max_element(table.counts.begin(), table.counts.end());
  return table;
}

std::string multiples_title(const ViewContext& context, const MultiplesTable& table) {
  const Translations& texts = context.texts;
  const std::size_t all = table.regions.size();
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  if (all == 0) return texts.get("scene.multiples.none");
  if (all == 1) {
    return texts.get(table.with_focus == 1 ? "scene.title.one" : "scene.title.one_without",
                     {{"focus", focus}, {"region", table.regions.front().name}});
  }
  const char* part = table.with_focus == 0    ? "scene.multiples.title.no_part"
                     : table.with_focus < all ? "scene.multiples.title.some"
                     : all == 2               ? "scene.multiples.title.both"
                                              : "scene.multiples.title.all";
  const char* areas = table.territories == 1     ? "scene.multiples.title.same_area"
                      : table.territories == all ? "scene.multiples.title.all_different"
                                                 : "scene.multiples.title.areas";
  return texts.get(part, {{"focus", focus},
                          {"count", wording::number_word(texts, all)},
                          {"with_focus", wording::number_word(texts, table.with_focus)}}) +
         texts.get(areas, {{"areas", wording::number_word(texts, table.territories)}});
}

std::string multiples_description(const ViewContext& context, const MultiplesTable& table) {
  const Translations& texts = context.texts;
  if (table.regions.empty()) return texts.get("scene.multiples.none");
  const std::string& focus = context.dataset.municipalities[context.state.focus].name;
  std::string result = texts.count("scene.multiples.maps", static_cast<std::int64_t>(table.regions.size()));
  for (const style::RegionStyle& region : table.regions) {
    const auto& members = context.dataset.partnerships[region.partnership].members;
    std::string facts = texts.count("scene.members", static_cast<std::int64_t>(members.size()));
    const bool partly =
        context.dataset.partnerships[region.partnership].has_partial_member(context.state.focus);
    facts += ", " + texts.get(region.faces[context.state.focus] ? "scene.multiples.with"
                              : partly                          ? "scene.multiples.partly"
                                                                : "scene.multiples.without",
                              {{"focus", focus}});
    if (analysis::cross_province(context.dataset, members) == true)
      facts += ", " + texts.get("scene.multiples.crossing");
    result += " " + texts.get("scene.multiples.region", {{"region", region.name}, {"facts", facts}});
  }
  if (table.regions.size() > 1) {
    std::vector<std::string> most;
    for (MunicipalityIndex m = 0; m < table.counts.size(); ++m) {
      if (table.counts[m] == table.highest) most.push_back(context.dataset.municipalities[m].name);
    }
    constexpr std::size_t kFew = 4;
    if (most.size() <= kFew) {
      result += " " + texts.get("scene.multiples.most", {{"names", wording::listed(texts, most)},
                                                         {"count", texts.number(table.highest)}});
    }
  }
  return result;
}

}  // namespace rk::scene::plots
