#include "scene/state/map_state.h"

#include <array>
#include <cstddef>

#include "scene/state/chips.h"

namespace rk::scene {
namespace {

constexpr std::array<std::string_view, 3> kPaletteNames = {"tol", "fill8", "grey"};
constexpr std::array<std::string_view, 4> kEncodingNames = {"automatic", "hatch", "ribbons", "counts"};

/// The value whose name is at its index in the list.
template <typename Value, std::size_t N>
std::optional<Value> value_named(const std::array<std::string_view, N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace

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
  return value_named<PaletteName>(kPaletteNames, name);
}

std::string_view palette_word(PaletteName palette) {
  return kPaletteNames[static_cast<std::size_t>(palette)];
}

std::optional<EncodingChoice> parse_encoding(std::string_view name) {
  return value_named<EncodingChoice>(kEncodingNames, name);
}

std::string_view encoding_word(EncodingChoice encoding) {
  return kEncodingNames[static_cast<std::size_t>(encoding)];
}

}  // namespace rk::scene
