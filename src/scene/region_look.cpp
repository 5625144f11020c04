#include "scene/region_look.h"

#include <algorithm>
#include <array>

#include "scene/chips.h"
#include "scene/palette.h"
#include "scene/theme.h"

namespace rk {

Encoding encoding_for(std::size_t shown) {
  if (shown == 0) return Encoding::none;
  if (shown <= 2) return Encoding::hatched;
  return shown <= kMostRibbons ? Encoding::ribbons : Encoding::counted;
}

std::vector<RegionLook> region_looks(const Dataset& dataset, const Texts& texts, const MapState& state) {
  std::vector<PartnershipIndex> shown;
  std::copy_if(state.shown.begin(), state.shown.end(), std::back_inserter(shown),
               [&](PartnershipIndex p) { return dataset.partnerships[p].has_territory(); });
  shown = by_chip_number(dataset, std::move(shown));
  const std::vector<int> numbers = chip_numbers(dataset);
  const std::vector<Color> colors = assign_colors(dataset, shown, state.palette);
  constexpr std::array<double, 4> kAngles = {45, 135, 0, 90};

  std::vector<RegionLook> looks;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Partnership& partnership = dataset.partnerships[shown[i]];
    RegionLook look;
    look.partnership = shown[i];
    look.number = numbers[shown[i]];
    look.ribbon = i < kMostRibbons;
    look.color = look.ribbon ? colors[i] : theme::kUnpinned;
    const LocalText& name = partnership.short_name.nl.empty() ? partnership.name : partnership.short_name;
    look.name = name.in(texts.language());
    look.patterned = state.patterns;
    look.hatch_angle = kAngles[i % kAngles.size()];
    look.faces.assign(dataset.municipalities.size(), false);
    for (const MunicipalityIndex m : partnership.members) look.faces[m] = true;
    if (!partnership.partial_members.empty()) {
      look.partial.assign(dataset.municipalities.size(), false);
      for (const MunicipalityIndex m : partnership.partial_members) look.partial[m] = true;
    }
    looks.push_back(std::move(look));
  }
  return looks;
}

int highest_count(const std::vector<RegionLook>& looks) {
  int highest = 0;
  for (std::size_t face = 0; !looks.empty() && face < looks.front().faces.size(); ++face) {
    highest = std::max(highest,
                       static_cast<int>(std::count_if(looks.begin(), looks.end(),
                                                      [&](const RegionLook& l) { return l.faces[face]; })));
  }
  return highest;
}

Color count_tint(int count, int most) {
  // Even steps of lightness from just darker than land; the darkest still carries black text at more than
  // 7:1.
  const Color lightest{0xE4, 0xDF, 0xD6};
  const Color darkest{0xA6, 0xA9, 0xB4};
  if (most <= 1) return lightest;
  return mix(lightest, darkest, static_cast<double>(count - 1) / (most - 1));
}

Color region_tint(Color color) {
  return mix(color, theme::kPaper, 0.80);
}

Hatch region_hatch(const RegionLook& look) {
  return {Hatch::Kind::lines, look.hatch_angle, 9, 2, {mix(look.color, theme::kPaper, 0.35)}};
}

Hatch partial_hatch(const RegionLook& look) {
  return {Hatch::Kind::lines, look.hatch_angle, 18, 1.2, {mix(look.color, theme::kPaper, 0.25)}};
}

Hatch overlap_stripes(const RegionLook& a, const RegionLook& b) {
  return {
      Hatch::Kind::stripes, 45, 9, 6, {mix(a.color, theme::kPaper, 0.5), mix(b.color, theme::kPaper, 0.5)}};
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

}  // namespace rk
