#include "scene/style/color_check.h"

#include <cmath>
#include <map>
#include <optional>

#include "analysis/territories.h"
#include "scene/style/assign_slots.h"
#include "scene/style/color_difference.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

/// The colours that regions have regardless of what else is on view: the user's own or the configured slot of
/// their territory.
std::vector<std::optional<Color>> fixed_colors(const Dataset& dataset,
                                               const std::vector<PartnershipIndex>& territories) {
  std::map<PartnershipIndex, std::size_t> slots = configured_slots(dataset, territories);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (!dataset.partnerships[p].color.empty()) slots.try_emplace(territories[p], 0);  // its own comes first
  }
  std::vector<HeldColor> regions;
  for (const auto& [territory, slot] : slots) regions.push_back({territory, slot});
  const std::vector<Color> colors = colors_of(dataset, regions, PaletteName::tol);
  std::vector<std::optional<Color>> result(dataset.partnerships.size());
  for (PartnershipIndex p = 0; p < result.size(); ++p) {
    const auto found = slots.find(territories[p]);
    if (dataset.partnerships[p].has_territory() && found != slots.end())
      result[p] = colors[static_cast<std::size_t>(std::distance(slots.begin(), found))];
  }
  return result;
}

}  // namespace

double difference_seen(Color a, Color b, Vision vision) {
  return color_difference(to_lab(seen_with(a, vision)), to_lab(seen_with(b, vision)));
}

bool told_apart(Color a, Color b, Vision vision) {
  const Lab one = to_lab(seen_with(a, vision));
  const Lab other = to_lab(seen_with(b, vision));
  return color_difference(one, other) >= kTellApart || std::fabs(one.l - other.l) >= kTellApartLightness;
}

std::vector<AlikeColors> alike_colors(const std::vector<Color>& colors, const std::vector<Vision>& visions) {
  std::vector<AlikeColors> result;
  for (const Vision vision : visions) {
    for (std::size_t a = 0; a < colors.size(); ++a) {
      for (std::size_t b = a + 1; b < colors.size(); ++b) {
        if (told_apart(colors[a], colors[b], vision)) continue;
        result.push_back({a, b, vision, difference_seen(colors[a], colors[b], vision)});
      }
    }
  }
  return result;
}

OwnColorFaults check_own_colors(const Dataset& dataset) {
  OwnColorFaults faults;
  if (!dataset.palette.empty()) {
    faults.in_palette = alike_colors(palette_colors(dataset, PaletteName::tol),
                                     {Vision::normal, Vision::protan, Vision::deutan, Vision::tritan});
  }
  const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
  const std::vector<std::optional<Color>> fixed = fixed_colors(dataset, territories);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].color.empty()) continue;
    const std::optional<Color>& own = fixed[p];
    if (!own) continue;
    const double on_paper = contrast(*own, theme::kPaper);
    if (on_paper < kWeakestOnPaper) faults.weak.push_back({p, on_paper});
    for (PartnershipIndex q = 0; q < dataset.partnerships.size(); ++q) {
      const std::optional<Color>& other = fixed[q];
      // A pair of two own colours is reported once. A territory has one colour by intent.
      if (territories[q] == territories[p] || !other || (!dataset.partnerships[q].color.empty() && q < p))
        continue;
      for (const Vision vision : kVisions) {
        if (vision == Vision::greyscale || told_apart(*own, *other, vision)) continue;
        faults.alike.push_back({p, q, vision, difference_seen(*own, *other, vision)});
        break;
      }
    }
  }
  return faults;
}

}  // namespace rk::scene::style
