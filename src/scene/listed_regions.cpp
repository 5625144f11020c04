#include "scene/listed_regions.h"

#include <algorithm>

#include "scene/theme.h"

namespace rk {

std::vector<RegionLook> listed_regions(const ViewContext& context, std::size_t enough) {
  std::vector<RegionLook> on_map = region_looks(context.dataset, context.texts, context.state);
  if (on_map.size() >= enough) return on_map;
  MapState all = context.state;
  for (PartnershipIndex p = 0; p < context.dataset.partnerships.size(); ++p) {
    const bool regional = context.dataset.partnerships[p].scope == Scope::regional;
    if (regional && std::find(all.shown.begin(), all.shown.end(), p) == all.shown.end())
      all.shown.push_back(p);
  }
  std::vector<RegionLook> looks = region_looks(context.dataset, context.texts, all);
  for (RegionLook& look : looks) {
    const auto same = std::find_if(on_map.begin(), on_map.end(),
                                   [&](const RegionLook& l) { return l.partnership == look.partnership; });
    look.ribbon = same != on_map.end() && same->ribbon;
    look.color = same != on_map.end() ? same->color : theme::kUnpinned;
  }
  return looks;
}

std::string name_list(const Texts& texts, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? texts.get("scene.and") : ", ";
    result += names[i];
  }
  return result;
}

}  // namespace rk
