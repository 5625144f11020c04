#include "scene/style/color_check.h"

#include <cmath>
#include <optional>

#include "scene/style/color_difference.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

/// The colour that a region has regardless of what else is on view.
std::optional<Color> fixed_color(const Dataset& dataset, const Partnership& partnership) {
  if (!partnership.has_territory()) return std::nullopt;
  if (!partnership.color.empty()) return parse_color(partnership.color);
  const std::vector<Color> colors = palette_colors(dataset, PaletteName::tol);
  const int slot = partnership.palette_slot;
  if (slot < 0 || slot >= static_cast<int>(colors.size())) return std::nullopt;
  return colors[static_cast<std::size_t>(slot)];
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
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].color.empty()) continue;
    const auto own = fixed_color(dataset, dataset.partnerships[p]);
    if (!own) continue;
    const double on_paper = contrast(*own, theme::kPaper);
    if (on_paper < kWeakestOnPaper) faults.weak.push_back({p, on_paper});
    for (PartnershipIndex q = 0; q < dataset.partnerships.size(); ++q) {
      const auto other = fixed_color(dataset, dataset.partnerships[q]);
      // A pair of two own colours is reported once.
      if (q == p || !other || (!dataset.partnerships[q].color.empty() && q < p)) continue;
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
