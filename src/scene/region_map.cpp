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

/// Tint and hatch of the zones of each set of regions; stripes of their colours where they overlap.
void add_hatched_zones(const Dataset& dataset, const std::vector<RegionLook>& looks, double tolerance,
                       std::vector<Item>& items) {
  for (const auto& [key, faces] : faces_by_looks(dataset, looks)) {
    // Where a region with a colour lies over one without, the colour is what is to be seen.
    std::vector<Color> colors;
    const RegionLook* first = nullptr;
    for (std::size_t i = 0; i < looks.size(); ++i) {
      if (!key[i]) continue;
      if (looks[i].ribbon) colors.push_back(looks[i].color);
      if (first == nullptr || (looks[i].ribbon && !first->ribbon)) first = &looks[i];
    }
    Fill fill;
    fill.path = set_path(*dataset.coverage, faces, tolerance);
    fill.color = region_tint(first->color);
    if (colors.size() > 1 && first->patterned) {
      fill.color = {0, 0, 0, 0};
      fill.hatch = overlap_stripes(colors);
    } else if (colors.size() > 1) {
      for (std::size_t i = 1; i < colors.size(); ++i)
        fill.color = mix(fill.color, region_tint(colors[i]), 1.0 / static_cast<double>(i + 1));
    } else if (first->ribbon && first->patterned) {
      fill.hatch = region_hatch(*first);
    }
    items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(items.size())}});
  }
}

/// A tint for each number of regions.
void add_counted_zones(const Dataset& dataset, const std::vector<RegionLook>& looks, double tolerance,
                       std::vector<Item>& items) {
  std::map<int, FaceSet> by_count;
  for (FaceId face = 0; face < dataset.municipalities.size(); ++face) {
    const int count = count_at(looks, face);
    if (count == 0) continue;
    FaceSet& set = by_count[count];
    set.resize(dataset.municipalities.size());
    set[face] = true;
  }
  const int most = highest_count(looks);
  for (const auto& [count, faces] : by_count) {
    Fill fill{set_path(*dataset.coverage, faces, tolerance), count_tint(count, most), {}};
    items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(count)}});
  }
}

}  // namespace

std::vector<Item> zone_items(const Dataset& dataset, const std::vector<RegionLook>& looks, Encoding encoding,
                             double tolerance) {
  std::vector<Item> items;
  if (encoding == Encoding::hatched) {
    add_hatched_zones(dataset, looks, tolerance, items);
  } else {
    add_counted_zones(dataset, looks, tolerance, items);
  }
  for (const RegionLook& look : looks) {
    if (look.partial.empty() || !look.ribbon || !look.patterned) continue;
    Fill fill{set_path(*dataset.coverage, look.partial, tolerance), {0, 0, 0, 0}, partial_hatch(look)};
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
    stroke.dash_px = partial ? std::vector<double>{7, 5} : look.dash_px;
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
