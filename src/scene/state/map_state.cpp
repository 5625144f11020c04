#include "scene/state/map_state.h"

#include <algorithm>
#include <cstddef>

#include "scene/state/chips.h"

namespace rk::scene {

MapState initial_map_state(const Dataset& dataset) {
  MapState state;
  state.focus = dataset.focus;
  for (PartnershipIndex i = 0; i < dataset.partnerships.size(); ++i) {
    const Partnership& partnership = dataset.partnerships[i];
    if (partnership.headline && partnership.has_territory()) state.shown.push_back(i);
  }
  state.shown = by_chip_number(dataset, std::move(state.shown));
  return state;
}

std::optional<PaletteName> parse_palette(std::string_view name) {
  const auto* const found = std::find(kPaletteWords.begin(), kPaletteWords.end(), name);
  if (found == kPaletteWords.end()) return std::nullopt;
  return static_cast<PaletteName>(found - kPaletteWords.begin());
}

std::string_view palette_word(PaletteName palette) {
  return kPaletteWords[static_cast<std::size_t>(palette)];
}

std::string_view encoding_word(EncodingChoice encoding) {
  return kEncodingWords[static_cast<std::size_t>(encoding)];
}

std::string_view sort_word(SortColumn column) {
  return kSortWords[static_cast<std::size_t>(column)];
}

}  // namespace rk::scene
