#include "scene/style/region_chips.h"

#include "scene/state/chips.h"
#include "scene/style/region_style.h"
#include "scene/style/theme.h"

namespace rk::scene::style {

std::vector<RegionChip> region_chips(const Dataset& dataset, const Translations& texts,
                                     const MapState& state) {
  std::vector<RegionChip> chips;
  for (const int number : chip_numbers(dataset))
    chips.push_back({number, false, false, theme::kMunicipalBorder});
  for (const RegionStyle& region : region_styles(dataset, texts, state)) {
    chips[region.partnership].on_view = true;
    chips[region.partnership].colored = region.colored;
    chips[region.partnership].color = region.color;
  }
  return chips;
}

MapState chip_state(const MapState& state) {
  MapState result;
  result.shown = state.shown;
  result.held = state.held;
  result.pinned = state.pinned;
  result.encoding = state.encoding;
  result.palette = state.palette;
  return result;
}

}  // namespace rk::scene::style
