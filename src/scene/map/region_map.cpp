#include "scene/map/region_map.h"

#include <algorithm>
#include <bit>
#include <map>

#include "scene/map/base_map.h"
#include "scene/map/shared_lanes.h"
#include "scene/style/count_scale.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

/// Municipalities grouped by the set of regions (bits) that hold them; those in no region are left out.
std::map<std::vector<bool>, FaceSet> faces_by_looks(const Dataset& dataset,
                                                    const std::vector<style::RegionStyle>& styles) {
  std::map<std::vector<bool>, FaceSet> result;
  for (FaceId face = 0; face < dataset.municipalities.size(); ++face) {
    std::vector<bool> key(styles.size());
    for (std::size_t i = 0; i < styles.size(); ++i) key[i] = styles[i].faces[face];
    if (std::find(key.begin(), key.end(), true) == key.end()) continue;
    FaceSet& set = result[key];
    set.resize(dataset.municipalities.size());
    set[face] = true;
  }
  return result;
}

/// Adds a tint and hatch for the zones of each set of regions, or stripes of their colours where they
/// overlap.
void add_hatched_zones(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                       double tolerance, std::vector<Item>& items) {
  for (const auto& [key, faces] : faces_by_looks(dataset, styles)) {
    // Where a region with a colour overlaps one without, only the colour is shown.
    std::vector<Color> colors;
    // Each key holds one region or more.
    const style::RegionStyle* first = &styles[std::find(key.begin(), key.end(), true) - key.begin()];
    for (std::size_t i = 0; i < styles.size(); ++i) {
      if (!key[i] || !styles[i].ribbon) continue;
      colors.push_back(styles[i].color);
      if (!first->colored) first = &styles[i];
    }
    Fill fill;
    fill.path = set_path(*dataset.coverage, faces, tolerance);
    fill.color = style::region_tint(first->color);
    if (colors.size() > 1 && first->patterned) {
      fill.color = {0, 0, 0, 0};
      fill.hatch = style::overlap_stripes(colors);
    } else if (colors.size() > 1) {
      for (std::size_t i = 1; i < colors.size(); ++i)
        fill.color = style::mix(fill.color, style::region_tint(colors[i]), 1.0 / static_cast<double>(i + 1));
    } else if (first->colored && first->hatched()) {
      fill.hatch = style::region_hatch(*first);
    }
    items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(items.size())}});
  }
}

/// Adds a tint for each number of regions.
void add_counted_zones(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                       double tolerance, std::vector<Item>& items) {
  std::map<int, FaceSet> by_count;
  for (FaceId face = 0; face < dataset.municipalities.size(); ++face) {
    const int count = style::count_at(styles, face);
    if (count == 0) continue;
    FaceSet& set = by_count[count];
    set.resize(dataset.municipalities.size());
    set[face] = true;
  }
  const style::CountScale scale(style::highest_count(styles));
  for (const auto& [count, faces] : by_count) {
    Fill fill{set_path(*dataset.coverage, faces, tolerance), scale.tint(count), {}};
    items.push_back({std::move(fill), {Source::Kind::zone, static_cast<std::uint32_t>(count)}});
  }
}

/// A line along the border of a region, or of its partial members.
struct Line {
  const style::RegionStyle* region;
  bool partial;
};

Stroke stroke_of(const Line& line, double size) {
  Stroke stroke = style::ribbon_stroke(*line.region);
  stroke.width_px *= size;
  stroke.casing_px *= size;
  if (line.partial) stroke.dash_px = {7, 5};
  return stroke;
}

/// Adds a line for each lane that regions share, in dashes of their colours in turn.
void add_shared_lanes(const std::vector<SharedLane>& shared, const std::vector<Line>& lines, double size,
                      std::vector<Item>& items) {
  constexpr double kDash = 8;  // px
  for (const SharedLane& lane : shared) {
    const double period = kDash * std::popcount(lane.regions);
    double below = 0;  // px of a period that keep the colours drawn so far
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if ((lane.regions & (1U << i)) == 0) continue;
      Stroke stroke = stroke_of(lines[i], size);
      stroke.path.add(lane.line);
      if (below > 0) {
        stroke.dash_px = {period - below, below};
        stroke.casing_px = 0;
      } else if (period > kDash) {
        stroke.dash_px.clear();
      }
      below += kDash;
      items.push_back({std::move(stroke), {Source::Kind::partnership, lines[i].region->partnership}});
    }
  }
}

}  // namespace

std::vector<Item> zone_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                             style::Encoding encoding, double tolerance) {
  std::vector<Item> items;
  if (encoding == style::Encoding::hatched) {
    add_hatched_zones(dataset, styles, tolerance, items);
  } else {
    add_counted_zones(dataset, styles, tolerance, items);
  }
  return items;
}

std::vector<Item> partial_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                                double tolerance) {
  std::vector<Item> items;
  for (const style::RegionStyle& region : styles) {
    if (region.partial.empty() || !region.ribbon || !region.patterned) continue;
    Fill fill{
        set_path(*dataset.coverage, region.partial, tolerance), {0, 0, 0, 0}, style::partial_hatch(region)};
    items.push_back({std::move(fill), {Source::Kind::partnership, region.partnership}});
  }
  return items;
}

std::vector<FaceSet> ribbon_sets(const std::vector<style::RegionStyle>& styles) {
  std::vector<FaceSet> sets;
  for (const style::RegionStyle& region : styles) {
    if (region.ribbon) sets.push_back(region.faces);
  }
  // The slots order at most this many lines; further partial members are named only in the legend.
  constexpr std::size_t kMostLines = 7;
  for (const style::RegionStyle& region : styles) {
    if (region.ribbon && !region.partial.empty() && sets.size() < kMostLines) sets.push_back(region.partial);
  }
  return sets;
}

std::vector<Item> ribbon_items(const Dataset& dataset, const std::vector<style::RegionStyle>& styles,
                               const RibbonSlots& slots, const RibbonStyle& style, const Box& wanted) {
  const std::vector<FaceSet> sets = ribbon_sets(styles);
  std::vector<Path> paths = lay_ribbons(*dataset.coverage, sets, slots, style, wanted);
  const std::vector<SharedLane> shared = shared_lanes(*dataset.coverage, sets, slots, style, paths, wanted);

  std::vector<Line> lines;
  for (const style::RegionStyle& region : styles) {
    if (region.ribbon) lines.push_back({&region, false});
  }
  for (const style::RegionStyle& region : styles) {
    if (region.ribbon && !region.partial.empty() && lines.size() < sets.size())
      lines.push_back({&region, true});
  }
  std::vector<Item> items;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Stroke stroke = stroke_of(lines[i], style.size);
    stroke.path = std::move(paths[i]);
    items.push_back({std::move(stroke), {Source::Kind::partnership, lines[i].region->partnership}});
  }
  // The innermost ribbons are drawn first, so that where ribbons must cross, the outer one stays whole.
  std::reverse(items.begin(), items.end());
  add_shared_lanes(shared, lines, style.size, items);
  return items;
}

}  // namespace rk::scene::map
