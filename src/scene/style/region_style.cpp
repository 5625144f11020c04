#include "scene/style/region_style.h"

#include <algorithm>
#include <array>

#include "scene/state/chips.h"
#include "scene/style/desaturate.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

/// The partnerships on view that have a territory, in the order of their numbers.
std::vector<PartnershipIndex> territories_on_view(const Dataset& dataset, const MapState& state) {
  std::vector<PartnershipIndex> shown;
  std::copy_if(state.shown.begin(), state.shown.end(), std::back_inserter(shown),
               [&](PartnershipIndex p) { return dataset.partnerships[p].has_territory(); });
  return by_chip_number(dataset, std::move(shown));
}

/// Uses greys dark enough for a line on paper (3:1), each with its own dash, so that ribbons can be told
/// apart without their shade.
void set_grey(RegionStyle& region, std::size_t place) {
  static const std::array<std::vector<double>, kMostRibbons> kDashes = {
      std::vector<double>{}, {12, 3}, {3, 3}, {9, 7}, {5, 3}};
  region.color = mix(grey_of(region.color), theme::kBlack, 0.25);
  if (place < kDashes.size() && region.patterned) region.dash_px = kDashes[place];
}

}  // namespace

Encoding encoding_for(EncodingChoice choice, std::size_t shown) {
  if (shown == 0) return Encoding::none;
  switch (choice) {
    case EncodingChoice::hatch:
      return Encoding::hatched;
    case EncodingChoice::ribbons:
      return Encoding::ribbons;
    case EncodingChoice::counts:
      return Encoding::counted;
    case EncodingChoice::automatic:
      break;
  }
  if (shown <= 2) return Encoding::hatched;
  return shown <= kMostRibbons ? Encoding::ribbons : Encoding::counted;
}

std::vector<PartnershipIndex> pinned_regions(const Dataset& dataset, const MapState& state) {
  std::vector<PartnershipIndex> shown = territories_on_view(dataset, state);
  if (shown.size() <= kMostRibbons && state.encoding != EncodingChoice::counts) return shown;
  if (state.pinned) {
    std::vector<PartnershipIndex> pinned;
    for (const PartnershipIndex p : *state.pinned) {
      if (std::find(shown.begin(), shown.end(), p) != shown.end()) pinned.push_back(p);
    }
    // If there are pins but none of them is on view, they are ignored.
    if (state.pinned->empty() || !pinned.empty()) shown = std::move(pinned);
  }
  if (shown.size() > kMostRibbons) shown.resize(kMostRibbons);
  return by_chip_number(dataset, std::move(shown));
}

std::vector<RegionStyle> region_styles(const Dataset& dataset, const Translations& texts,
                                       const MapState& state) {
  const std::vector<PartnershipIndex> shown = territories_on_view(dataset, state);
  const std::vector<PartnershipIndex> pinned = pinned_regions(dataset, state);
  const std::vector<int> numbers = chip_numbers(dataset);
  const std::vector<Color> colors = assign_colors(dataset, pinned, state.palette);
  constexpr std::array<double, 4> kAngles = {45, 135, 0, 90};

  const bool grey = state.palette == PaletteName::grey;
  std::vector<RegionStyle> styles;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Partnership& partnership = dataset.partnerships[shown[i]];
    RegionStyle region;
    region.partnership = shown[i];
    region.number = numbers[shown[i]];
    region.patterned = state.patterns;
    region.alone = shown.size() == 1;
    const auto pin = std::find(pinned.begin(), pinned.end(), shown[i]);
    region.ribbon = pin != pinned.end();
    region.color = region.ribbon                ? colors[static_cast<std::size_t>(pin - pinned.begin())]
                   : !partnership.color.empty() ? parse_color(partnership.color)
                                                : theme::kUnpinned;
    if (region.ribbon && grey) set_grey(region, static_cast<std::size_t>(pin - pinned.begin()));
    const LocalText& name = partnership.short_name.empty() ? partnership.name : partnership.short_name;
    region.name = name.in(texts.language());
    region.hatch_angle = kAngles[i % kAngles.size()];
    region.faces.assign(dataset.municipalities.size(), false);
    for (const MunicipalityIndex m : partnership.members) region.faces[m] = true;
    if (!partnership.partial_members.empty()) {
      region.partial.assign(dataset.municipalities.size(), false);
      for (const MunicipalityIndex m : partnership.partial_members) region.partial[m] = true;
    }
    styles.push_back(std::move(region));
  }
  return styles;
}

int count_at(const std::vector<RegionStyle>& styles, FaceId face) {
  return static_cast<int>(
      std::count_if(styles.begin(), styles.end(), [&](const RegionStyle& l) { return l.faces[face]; }));
}

int highest_count(const std::vector<RegionStyle>& styles) {
  int highest = 0;
  for (FaceId face = 0; !styles.empty() && face < styles.front().faces.size(); ++face)
    highest = std::max(highest, count_at(styles, face));
  return highest;
}

Color count_tint(int count, int most) {
  // Lightness has even steps from just darker than land. More steps need a wider range; the darkest still has
  // a contrast of more than 6:1 to black text.
  const Color lightest{0xE4, 0xDF, 0xD6};
  const Color darkest =
      most <= static_cast<int>(kMostRibbons) ? Color{0xA6, 0xA9, 0xB4} : Color{0x86, 0x8D, 0xA3};
  if (most <= 1) return lightest;
  return mix(lightest, darkest, static_cast<double>(count - 1) / (most - 1));
}

Color region_tint(Color color) {
  return mix(color, theme::kPaper, 0.80);
}

Hatch region_hatch(const RegionStyle& region) {
  return {Hatch::Kind::lines, region.hatch_angle, 9, 2, {mix(region.color, theme::kPaper, 0.35)}};
}

Hatch partial_hatch(const RegionStyle& region) {
  return {Hatch::Kind::lines, region.hatch_angle, 18, 1.2, {mix(region.color, theme::kPaper, 0.25)}};
}

Hatch overlap_stripes(const std::vector<Color>& colors) {
  Hatch hatch{Hatch::Kind::stripes, 45, 9, 6, {}};
  for (const Color color : colors) hatch.colors.push_back(mix(color, theme::kPaper, 0.5));
  return hatch;
}

Stroke province_border_stroke() {
  Stroke stroke;
  stroke.color = theme::kProvinceBorder;
  stroke.width_px = theme::kProvinceBorderWidth;
  stroke.casing = theme::kWhite;
  stroke.casing_px = theme::kProvinceBorderCasing;
  stroke.dash_px = {9, 3, 2, 3};
  return stroke;
}

Stroke assumption_outline(double size) {
  Stroke stroke;
  stroke.color = theme::kInk;
  stroke.width_px = size * theme::kWhatIfWidth;
  stroke.casing = theme::kWhatIfLine;
  stroke.casing_px = size * theme::kWhatIfCasing;
  stroke.dash_px = {size * 7, size * 6};
  return stroke;
}

}  // namespace rk::scene::style
