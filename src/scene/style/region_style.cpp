#include "scene/style/region_style.h"

#include <algorithm>
#include <array>
#include <map>

#include "analysis/territories.h"
#include "scene/state/chips.h"
#include "scene/style/assign_slots.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

/// Greys dark enough for a line on paper (3:1) and lighter than the black of the focus; slots beside each
/// other differ most. The numbers on the ribbons tell which is which.
Color grey_ribbon(std::size_t slot) {
  constexpr std::array<std::uint8_t, kMostRibbons> kShades = {0x3A, 0x7C, 0x58, 0x88, 0x48, 0x6A};
  const std::uint8_t shade = kShades.at(slot % kMostRibbons);
  return {shade, shade, shade};
}

/// The colour of a region that has no ribbon: its own of the configuration, or grey.
Color color_without_ribbon(const Dataset& dataset, PartnershipIndex p) {
  const std::string& own = dataset.partnerships[p].color;
  return own.empty() ? theme::kUnpinned : parse_color(own);
}

}  // namespace

bool shows_counts(Encoding encoding) {
  return encoding == Encoding::ribbons || encoding == Encoding::counted;
}

Encoding encoding_for(EncodingChoice choice, std::size_t territories) {
  if (territories == 0) return Encoding::none;
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
  if (territories <= 2) return Encoding::hatched;
  return territories <= kMostRibbons ? Encoding::ribbons : Encoding::counted;
}

std::vector<RegionStyle> region_styles(const Dataset& dataset, const Translations& texts,
                                       const MapState& state) {
  const std::vector<PartnershipIndex> shown = regions_on_view(dataset, state);
  const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
  const std::vector<HeldColor> colored = held_colors(dataset, state);
  const std::vector<Color> colors = colors_of(dataset, colored, state.palette);
  const std::vector<int> numbers = chip_numbers(dataset);
  constexpr std::array<double, 4> kAngles = {45, 135, 0, 90};

  const bool grey = state.palette == PaletteName::grey;
  std::vector<RegionStyle> styles;
  std::map<PartnershipIndex, std::size_t> firsts;  // territory → its first place in the list
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const Partnership& partnership = dataset.partnerships[shown[i]];
    const std::size_t first = firsts.try_emplace(territories[shown[i]], i).first->second;
    RegionStyle region;
    if (first < i) {
      region = styles[first];
      region.ribbon = false;
    } else {
      const auto held = std::find_if(colored.begin(), colored.end(),
                                     [&](const HeldColor& color) { return color.region == shown[i]; });
      region.territory = i;
      region.patterned = state.patterns;
      region.colored = region.ribbon = held != colored.end();
      region.color = region.colored ? colors[static_cast<std::size_t>(held - colored.begin())]
                                    : color_without_ribbon(dataset, shown[i]);
      if (region.colored && grey) region.color = grey_ribbon(held->slot);
      region.hatch_angle = kAngles[(firsts.size() - 1) % kAngles.size()];
      region.faces.assign(dataset.municipalities.size(), false);
      for (const MunicipalityIndex m : partnership.members) region.faces[m] = true;
      if (!partnership.partial_members.empty()) {
        region.partial.assign(dataset.municipalities.size(), false);
        for (const MunicipalityIndex m : partnership.partial_members) region.partial[m] = true;
      }
    }
    region.partnership = shown[i];
    region.number = numbers[shown[i]];
    const LocalText& name = partnership.short_name.empty() ? partnership.name : partnership.short_name;
    region.name = name.in(texts.language());
    styles.push_back(std::move(region));
  }
  for (RegionStyle& region : styles) region.alone = firsts.size() == 1;
  return styles;
}

std::size_t territory_count(const std::vector<RegionStyle>& styles) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < styles.size(); ++i) count += styles[i].territory == i ? 1U : 0U;
  return count;
}

std::vector<const RegionStyle*> with_territory(const std::vector<RegionStyle>& styles,
                                               std::size_t territory) {
  std::vector<const RegionStyle*> result;
  for (const RegionStyle& region : styles) {
    if (region.territory == territory) result.push_back(&region);
  }
  return result;
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

Stroke ribbon_stroke(const RegionStyle& region) {
  Stroke stroke;
  stroke.color = region.color;
  stroke.width_px = theme::kRibbonWidth;
  const bool pale = contrast(region.color, theme::kWhite) < theme::kLineContrast;
  stroke.casing = pale ? theme::kInk : theme::kWhite;
  stroke.casing_px = pale ? theme::kRibbonEdge : theme::kRibbonCasing;
  return stroke;
}

std::vector<Stroke> outline_strokes(Color color, bool grey) {
  Stroke outline;
  outline.color = color;
  outline.width_px = theme::kFocusWidth;
  outline.casing_px = theme::kProvinceBorderCasing;
  if (!grey) return {outline};
  outline.width_px = theme::kGreyFocusWidth;
  Stroke middle;
  middle.color = theme::kWhite;
  middle.width_px = theme::kGreyFocusWidth / 3;
  return {outline, middle};
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
