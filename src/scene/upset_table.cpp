#include "scene/upset_table.h"

#include <algorithm>
#include <utility>

#include "scene/map_views.h"

namespace rk {

UpsetTable upset_table(const ViewContext& context, std::size_t most_sets) {
  UpsetTable table;
  std::vector<PartnershipIndex> shown;
  for (RegionLook& look : region_looks(context.dataset, context.texts, context.state)) {
    const auto same = std::find_if(table.sets.begin(), table.sets.end(), [&](const UpsetSet& set) {
      return set.looks.front().faces == look.faces;
    });
    if (same == table.sets.end() && table.sets.size() == most_sets) {
      ++table.regions_left_out;
      continue;
    }
    ++table.regions;
    shown.push_back(look.partnership);
    if (same != table.sets.end()) {
      same->looks.push_back(std::move(look));
    } else {
      const std::size_t members = context.dataset.partnerships[look.partnership].members.size();
      table.sets.push_back({{std::move(look)}, members});
    }
  }
  for (Zone& zone : zones(context.dataset, shown)) {
    UpsetColumn column;
    table.members += zone.members.size();
    for (const UpsetSet& set : table.sets)
      column.sets.push_back(set.looks.front().faces[zone.members.front()]);
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

std::string set_name(const Texts& texts, const UpsetSet& set) {
  std::vector<std::string> names;
  for (const RegionLook& look : set.looks) names.push_back(look.name);
  return listed(texts, names);
}

}  // namespace rk
