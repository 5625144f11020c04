#include "scene/plots/upset_table.h"
#include "wording/lists.h"

#include <algorithm>
#include <utility>

namespace rk::scene::plots {

UpsetTable upset_table(const ViewContext& context, std::size_t most_sets) {
  UpsetTable table;
  std::vector<PartnershipIndex> shown;
  for (style::RegionStyle& region : style::region_styles(context.dataset, context.texts, context.state)) {
    const auto same = std::find_if(table.sets.begin(), table.sets.end(), [&](const UpsetSet& set) {
      return set.styles.front().faces == region.faces;
    });
    if (same == table.sets.end() && table.sets.size() == most_sets) {
      ++table.regions_left_out;
      continue;
    }
    ++table.regions;
    shown.push_back(region.partnership);
    if (same != table.sets.end()) {
      same->styles.push_back(std::move(region));
    } else {
      const std::size_t members = context.dataset.partnerships[region.partnership].members.size();
      table.sets.push_back({{std::move(region)}, members});
    }
  }
  for (analysis::Zone& zone : analysis::zones(context.dataset, shown)) {
    UpsetColumn column;
    table.members += zone.members.size();
    for (const UpsetSet& set : table.sets)
      column.sets.push_back(set.styles.front().faces[zone.members.front()]);
    column.focus = std::binary_search(zone.members.begin(), zone.members.end(), context.state.focus);
    column.zone = std::move(zone);
    table.columns.push_back(std::move(column));
  }
  std::stable_sort(table.columns.begin(), table.columns.end(),
                   [](const UpsetColumn& a, const UpsetColumn& b) {
                     return std::pair(a.zone.members.size(), a.zone.partnerships.size()) >
                            std::pair(b.zone.members.size(), b.zone.partnerships.size());
                   });
  return table;
}

std::string set_name(const Translations& texts, const UpsetSet& set) {
  std::vector<std::string> names;
  for (const style::RegionStyle& region : set.styles) names.push_back(region.name);
  return wording::listed(texts, names);
}

}  // namespace rk::scene::plots
