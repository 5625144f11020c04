#include "scene/map/region_labels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "coverage/dissolve.h"
#include "model/planar.h"
#include "scene/map/course.h"
#include "scene/map/map_px.h"
#include "scene/map/ribbons.h"
#include "scene/style/shapes.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kTextSize = 12;
constexpr double kRow = 19;
constexpr double kChipRadius = 7.5;
constexpr double kPadding = 4;
constexpr double kNameGap = 5;      // between a chip and its name
constexpr double kBetween = 10;     // between a name and the next chip
constexpr double kMostWidth = 230;  // of the names of a territory, beside each other
constexpr double kSpacing = 14;     // px between candidate positions

/// A candidate position of a region label along a border.
struct Place {
  Point border;              ///< map px
  Point outward;             ///< unit vector away from the region
  std::uint32_t bundle = 0;  ///< the regions that end here
  double straight = 0;       ///< px from end to end of the border nearby: longest if straight
};

Point unit(Point p) {
  const double length = norm(p);
  return length > 0 ? p * (1 / length) : Point{1, 0};
}

void add_places(const std::vector<Point>& line, std::uint32_t bundle, std::vector<Place>& out) {
  const Course course(line);
  constexpr double kHalf = 30;  // px of border that is examined on either side of a position
  for (double s = kHalf; s + kHalf <= course.length(); s += kSpacing) {
    const Point before = course.at(s - kHalf);
    const Point after = course.at(s + kHalf);
    const Point way = unit(after - before);
    // The region lies to the left of the line on the map, where y points up; on the page y points down.
    const Point outward{-way.y, way.x};
    out.push_back({course.at(s), outward, bundle, distance(before, after)});
  }
}

std::vector<Place> find_places(const LabelContext& map,
                               const std::vector<const style::RegionStyle*>& regions) {
  const Coverage& coverage = *map.dataset.coverage;
  const double m_per_px = map.m_per_px;
  std::vector<Place> places;
  for (std::size_t r = 0; r < regions.size(); ++r) {
    for (const coverage::ArcRing& ring : coverage::dissolve(coverage, regions[r]->faces)) {
      std::vector<Point> line;
      std::uint32_t bundle = 0;
      const auto flush = [&] {
        // Each bundle is visited once for each of its regions; only the first one adds positions.
        if (line.size() > 1 && std::countr_zero(bundle) == static_cast<int>(r))
          add_places(line, bundle, places);
        line.clear();
      };
      for (const ArcRef ref : ring) {
        const std::uint32_t here = map.slots.bundle(ref.arc, r);
        if (here != bundle) flush();
        bundle = here;
        std::vector<Point> points = coverage::arc_points(coverage, ref.arc, 1.5 * m_per_px);
        if (ref.reversed) std::reverse(points.begin(), points.end());
        for (std::size_t i = line.empty() ? 0 : 1; i < points.size(); ++i) {
          line.push_back(to_map_px(points[i], m_per_px));
        }
      }
      flush();
    }
  }
  return places;
}

struct Sign {
  Box box;
  Place place;
};

/// The names of one territory, beside each other in one row or more.
struct Names {
  struct Name {
    const style::RegionStyle* region;
    double left;
    double right;
    std::size_t row;
  };
  std::vector<Name> names;
  double width = 0;
  std::size_t rows = 1;
};

Names names_of(const LabelContext& map, const style::RegionStyle& first) {
  Names result;
  double left = 0;
  for (const style::RegionStyle* region : style::with_territory(map.layers.styles, first.territory)) {
    const double width =
        2 * kChipRadius + kNameGap + map.metrics.width(region->name, FontStyle::semibold, kTextSize);
    if (left > 0 && left + width > kMostWidth) {
      left = 0;
      ++result.rows;
    }
    result.names.push_back({region, left, left + width, result.rows - 1});
    result.width = std::max(result.width, left + width);
    left += width + kBetween;
  }
  return result;
}

/// `right`: where the name's place ends.
void add_name(std::vector<Item>& items, const style::RegionStyle& region, Point left, double right) {
  const Source source{Source::Kind::partnership, region.partnership};
  const Box place{left.x - kPadding / 2, left.y - kRow / 2, right, left.y + kRow / 2};
  items.push_back({Fill{style::box_path(place), {0, 0, 0, 0}, {}}, source});
  style::add_chip(items, {left.x + kChipRadius, left.y}, kChipRadius, region.number, region.color, source);
  Text text;
  text.text = region.name;
  text.anchor = {left.x + 2 * kChipRadius + kNameGap, left.y + kTextSize * kCapHeight / 2};
  text.size_px = kTextSize;
  text.style = FontStyle::semibold;
  text.color = style::theme::kInk;
  items.push_back({std::move(text), source});
}

}  // namespace

std::vector<PlacedItems> place_region_labels(const LabelContext& map, const Box& visible,
                                             Occupancy& occupancy) {
  std::vector<const style::RegionStyle*> regions;
  for (const style::RegionStyle& region : map.layers.styles) {
    if (region.ribbon) regions.push_back(&region);
  }
  std::vector<Names> names_at;
  for (const style::RegionStyle* region : regions) names_at.push_back(names_of(map, *region));
  const std::vector<Place> places = find_places(map, regions);
  const Box room = visible.grown(-6);

  std::vector<PlacedItems> placed;
  std::uint32_t unnamed = (1U << regions.size()) - 1;
  while (unnamed != 0) {
    double best_score = -std::numeric_limits<double>::infinity();
    Sign best;
    for (const Place& place : places) {
      const std::uint32_t names = place.bundle & unnamed;
      if (names == 0) continue;
      double width = 0;
      double height = 2;
      for (std::size_t r = 0; r < regions.size(); ++r) {
        if ((place.bundle & (1U << r)) == 0) continue;
        width = std::max(width, names_at[r].width + 2 * kPadding);
        height += kRow * static_cast<double>(names_at[r].rows);
      }
      for (const double gap : {14.0, 24.0, 40.0}) {
        // The label's near edge stands `gap` px from the border.
        const double reach =
            gap + std::min(std::abs(place.outward.x) > 1e-6 ? width / 2 / std::abs(place.outward.x) : 1e9,
                           std::abs(place.outward.y) > 1e-6 ? height / 2 / std::abs(place.outward.y) : 1e9);
        const Point centre = place.border + place.outward * reach;
        const Box box{centre.x - width / 2, centre.y - height / 2, centre.x + width / 2,
                      centre.y + height / 2};
        if (!room.contains({box.min_x, box.min_y}) || !room.contains({box.max_x, box.max_y})) continue;
        if (occupancy.hits_box(box.grown(3))) continue;
        const double crossed = occupancy.crossed(box.grown(4));
        const double score = 100.0 * std::popcount(names) - 40.0 * std::popcount(place.bundle & ~unnamed) +
                             place.straight * 0.5 - gap * 0.8 - 900 * crossed;
        if (score > best_score) {
          best_score = score;
          best = {box, place};
        }
      }
    }
    if (best_score < 0) break;
    unnamed &= ~best.place.bundle;
    occupancy.add_box(best.box.grown(2));
    placed.push_back({best.box, true, {}});
    std::vector<Item>& items = placed.back().items;

    // The leader runs from the label's edge to the innermost ribbon.
    const double depth = map.ribbon_size * RibbonStyle().depth_px(std::popcount(best.place.bundle) - 1);
    const Point end = best.place.border - best.place.outward * depth;
    const Point start{std::clamp(best.place.border.x, best.box.min_x, best.box.max_x),
                      std::clamp(best.place.border.y, best.box.min_y, best.box.max_y)};
    items.push_back(
        {Stroke{style::line_path({start, end}), style::theme::kInk, 1, style::theme::kWhite, 0.75, {}, false},
         {}});
    items.push_back({Fill{style::rounded_box_path(best.box, 4), {255, 255, 255, 235}, {}}, {}});
    items.push_back(
        {Stroke{style::rounded_box_path(best.box, 4), style::theme::kMunicipalBorder, 0.75, {}, 0, {}, false},
         {}});
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < regions.size(); ++r) {
      if ((best.place.bundle & (1U << r)) != 0) rows.push_back(r);
    }
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return map.slots.order()[a] < map.slots.order()[b]; });
    double y = best.box.min_y + 1;
    for (const std::size_t r : rows) {
      for (const Names::Name& name : names_at[r].names) {
        const double left = best.box.min_x + kPadding;
        add_name(items, *name.region, {left + name.left, y + kRow * (static_cast<double>(name.row) + 0.5)},
                 left + name.right);
      }
      y += kRow * static_cast<double>(names_at[r].rows);
    }
  }
  return placed;
}

}  // namespace rk::scene::map
