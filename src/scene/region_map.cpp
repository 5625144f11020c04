#include "scene/region_map.h"

#include <algorithm>
#include <map>

#include "scene/base_map.h"
#include "scene/palette.h"
#include "scene/theme.h"

namespace rk {
namespace {

/// Municipalities by the set of looks (bits) that hold them; key 0 is left out.
std::map<std::vector<bool>, FaceSet> faces_by_looks(const Dataset& dataset,
                                                    const std::vector<RegionLook>& looks) {
  std::map<std::vector<bool>, FaceSet> result;
  for (FaceId face = 0; face < dataset.municipalities.size(); ++face) {
    std::vector<bool> key(looks.size());
    for (std::size_t i = 0; i < looks.size(); ++i) key[i] = looks[i].faces[face];
    if (std::find(key.begin(), key.end(), true) == key.end()) continue;
    FaceSet& set = result[key];
    set.resize(dataset.municipalities.size());
    set[face] = true;
  }
  return result;
}

}  // namespace

std::vector<Item> zone_items(const Dataset& dataset, const std::vector<RegionLook>& looks, double tolerance) {
  const Coverage& coverage = *dataset.coverage;
  std::vector<Item> items;
  const Encoding encoding = encoding_for(looks.size());
  if (encoding == Encoding::hatched) {
    for (const auto& [key, faces] : faces_by_looks(dataset, looks)) {
      Fill fill;
      fill.path = set_path(coverage, faces, tolerance);
      const auto first = static_cast<std::size_t>(std::find(key.begin(), key.end(), true) - key.begin());
      const bool both = std::count(key.begin(), key.end(), true) == 2;
      if (looks[first].patterned) {
        fill.color = both ? Color{0, 0, 0, 0} : region_tint(looks[first].color);
        fill.hatch = both ? overlap_stripes(looks[0], looks[1]) : region_hatch(looks[first]);
      } else {
        fill.color = region_tint(both ? mix(looks[0].color, looks[1].color, 0.5) : looks[first].color);
      }
      items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(items.size())}});
    }
  } else {
    std::map<int, FaceSet> by_count;
    for (FaceId face = 0; face < dataset.municipalities.size(); ++face) {
      const auto count = static_cast<int>(
          std::count_if(looks.begin(), looks.end(), [&](const RegionLook& l) { return l.faces[face]; }));
      if (count == 0) continue;
      FaceSet& set = by_count[count];
      set.resize(dataset.municipalities.size());
      set[face] = true;
    }
    const int most = highest_count(looks);
    for (const auto& [count, faces] : by_count) {
      Fill fill{set_path(coverage, faces, tolerance), count_tint(count, most), {}};
      items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(count)}});
    }
  }
  for (const RegionLook& look : looks) {
    if (look.partial.empty() || !look.ribbon || !look.patterned) continue;
    Fill fill{set_path(coverage, look.partial, tolerance), {0, 0, 0, 0}, partial_hatch(look)};
    items.push_back({std::move(fill), {Source::Kind::partnership, look.partnership}});
  }
  return items;
}

std::vector<FaceSet> ribbon_sets(const std::vector<RegionLook>& looks) {
  std::vector<FaceSet> sets;
  for (const RegionLook& look : looks) {
    if (look.ribbon) sets.push_back(look.faces);
  }
  // More lines than the slots can order: partial members are then named in the legend only.
  constexpr std::size_t kMostLines = 7;
  for (const RegionLook& look : looks) {
    if (look.ribbon && !look.partial.empty() && sets.size() < kMostLines) sets.push_back(look.partial);
  }
  return sets;
}

std::vector<Item> ribbon_items(const Dataset& dataset, const std::vector<RegionLook>& looks,
                               const RibbonSlots& slots, double m_per_px, const Box& wanted) {
  const std::vector<FaceSet> sets = ribbon_sets(looks);
  RibbonStyle style;
  style.m_per_px = m_per_px;
  std::vector<Path> paths = lay_ribbons(*dataset.coverage, sets, slots, style, wanted);

  std::vector<Item> items;
  std::size_t next = 0;
  const auto add = [&](const RegionLook& look, bool partial) {
    Stroke stroke;
    stroke.path = std::move(paths[next++]);
    stroke.color = look.color;
    stroke.width_px = theme::kRibbonWidth;
    stroke.casing = theme::kWhite;
    stroke.casing_px = theme::kRibbonCasing;
    if (partial) stroke.dash_px = {7, 5};
    items.push_back({std::move(stroke), {Source::Kind::partnership, look.partnership}});
  };
  for (const RegionLook& look : looks) {
    if (look.ribbon) add(look, false);
  }
  for (const RegionLook& look : looks) {
    if (look.ribbon && !look.partial.empty() && next < paths.size()) add(look, true);
  }
  // From the inside outwards: where a ribbon must cross others, the outer one stays whole.
  std::reverse(items.begin(), items.end());
  return items;
}

}  // namespace rk
