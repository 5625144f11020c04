#include "scene/map/surrounding_names.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <string>
#include <utility>

#include "coverage/pole.h"
#include "model/planar.h"
#include "scene/display/cut_to_frame.h"
#include "scene/map/course.h"
#include "scene/map/map_px.h"
#include "scene/map/province_names.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kHidden = 3000;  // m; how far a country may reach under the municipalities
constexpr double kEdge = 6;       // px between a name and the frame of the map
constexpr std::uint8_t kHaloOpacity = 160;

/// Whether a box lies inside the rings, as far as its outline tells in steps of 20 px.
bool inside(const std::vector<Ring>& rings, const Box& box) {
  const auto steps = static_cast<int>(std::ceil(box.width() / 20));
  for (int i = 0; i <= steps; ++i) {
    const double x = box.min_x + box.width() * i / steps;
    for (const double y : {box.min_y, box.max_y}) {
      if (!contains(rings, {x, y})) return false;
    }
  }
  return true;
}

/// The part of a country in a rectangle. A ring that is cut runs along its sides.
std::vector<Ring> rings_within(const Country& country, const Box& box) {
  Path path;
  path.closed = true;
  for (const Ring& ring : country.rings) path.add(ring);
  const Path cut = cut_path(path, box);
  std::vector<Ring> rings;
  for (std::size_t i = 0; i < cut.line_count(); ++i)
    rings.emplace_back(cut.points.begin() + cut.starts[i],
                       cut.points.begin() + static_cast<std::ptrdiff_t>(cut.line_end(i)));
  return rings;
}

/// The country's name where its visible part is widest, or as near to that as there is room.
std::optional<PlacedItems> country_name(const LabelContext& map, const Country& country, const Box& view,
                                        Occupancy& occupancy) {
  const double hidden = kHidden / map.m_per_px;
  const Box room = view.grown(-kEdge);
  const MapBox visible = box_to_rd(room, map.m_per_px);
  if (visible.empty() || !country.box.intersects(visible)) return std::nullopt;
  Text text = name_text(spaced_capitals(country.name.in(map.language)), style::theme::kProvinceNameSize,
                        FontStyle::semibold, style::theme::kAbroadName, kHaloOpacity);
  const std::vector<Ring> seen = rings_within(country, visible);
  if (seen.empty()) return std::nullopt;
  const coverage::Pole pole = coverage::pole_of_inaccessibility(seen, 0.1);
  if (pole.radius / map.m_per_px < text.size_px) return std::nullopt;
  std::vector<Ring> rings = seen;
  for (Ring& ring : rings) {
    for (Point& p : ring) p = to_map_px(p, map.m_per_px);
  }
  const Point centre = to_map_px(pole.center, map.m_per_px) + Point{0, text.size_px * kCapHeight / 2};
  constexpr double kStep = 16;
  constexpr int kRings = 14;
  for (int away = 0; away <= kRings; ++away) {
    for (int y = -away; y <= away; ++y) {
      for (int x = -away; x <= away; ++x) {
        if (std::max(std::abs(x), std::abs(y)) != away) continue;
        text.anchor = centre + Point{x * kStep, y * kStep};
        const Box box = label_box(text, map.metrics);
        if (occupancy.hits_box(box) || occupancy.crossed(box) > 0) continue;
        if (!room.contains({box.min_x, box.min_y}) || !room.contains({box.max_x, box.max_y})) continue;
        // What is hidden under municipalities lies along the country's edge. The frame's own edge is no such
        // edge, though the rings are cut off there.
        if (!inside(rings, box.grown(hidden).intersection(room.grown(-1)))) continue;
        occupancy.add_box(box);
        return PlacedItems{box, false, {{text, {}}}};
      }
    }
  }
  return std::nullopt;
}

/// How far the course between two of its places swings to either side of the line from `origin` along `way`,
/// looked at in steps of 5 px: at most 0, and at least 0.
std::pair<double, double> swing(const Course& course, double from, double to, Point origin, Point way) {
  std::pair<double, double> result{0, 0};
  const int steps = static_cast<int>((to - from) / 5);
  for (int i = 0; i <= steps; ++i) {
    const double off = cross(way, course.at(from + 5 * i) - origin);
    result = {std::min(result.first, off), std::max(result.second, off)};
  }
  return result;
}

/// The boxes of the parts of a turned text: together they cover little more than its letters.
std::array<Box, 6> parts_of(const Text& text, double width, double angle) {
  const Point along{std::cos(angle), -std::sin(angle)};
  std::array<Box, 6> boxes;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const double from = width * (static_cast<double>(i) / boxes.size() - 0.5);
    for (const double x : {from, from + width / boxes.size()}) {
      for (const double y : {-0.78 * text.size_px, kDescent * text.size_px})
        boxes[i].add(text.anchor + along * x + Point{-along.y, along.x} * y);
    }
  }
  return boxes;
}

/// The river's name beside its straightest stretch in view where nothing else is.
std::optional<PlacedItems> river_name(const LabelContext& map, const River& river, const Box& view,
                                      Occupancy& occupancy) {
  constexpr double kStep = 10;  // px between the places that are tried
  constexpr double kBent = 4;   // px that the river may be off the straight line along its name
  constexpr double kGap = 4;    // px between river and name
  Text text = name_text(river.name.in(map.language), style::theme::kRiverNameSize, FontStyle::italic,
                        style::theme::kWaterName, kHaloOpacity);
  const double width = map.metrics.width(text.text, text.style, text.size_px);
  const Box room = view.grown(-kEdge);
  struct Found {
    Text text;
    double bent;
  };
  std::optional<Found> best;
  for (const std::vector<Point>& line : river.lines) {
    std::vector<Point> on_map;
    for (const Point p : line) on_map.push_back(to_map_px(p, map.m_per_px));
    const Course course(on_map);
    if (course.points().size() < 2) continue;
    for (double s = width / 2 + 4; s + width / 2 + 4 <= course.length(); s += kStep) {
      if (!room.contains(course.at(s))) continue;
      Point from = course.at(s - width / 2 - 4);
      Point to = course.at(s + width / 2 + 4);
      if (to.x < from.x) std::swap(from, to);  // letters stand upright
      const Point chord = to - from;
      if (norm(chord) < width) continue;
      const Point way = chord * (1 / norm(chord));
      const auto [above, below] = swing(course, s - width / 2, s + width / 2, from, way);
      const double bent = below - above;
      if (bent > kBent || (best && bent >= best->bent)) continue;
      const double angle = std::atan2(-way.y, way.x);
      const Point down{-way.y, way.x};
      text.angle_deg = angle * 180 / std::numbers::pi;
      const Point middle = (from + to) * 0.5;
      const double clear = kGap + style::theme::kRiverWidth / 2;
      for (const double shift :
           {above - clear - kDescent * 0.3 * text.size_px, below + clear + kCapHeight * text.size_px}) {
        text.anchor = middle + down * shift;
        const auto parts = parts_of(text, width, angle);
        const bool free = std::all_of(parts.begin(), parts.end(), [&](const Box& part) {
          return room.contains({part.min_x, part.min_y}) && room.contains({part.max_x, part.max_y}) &&
                 !occupancy.hits_box(part) && occupancy.crossed(part) == 0;
        });
        if (!free) continue;
        best = Found{text, bent};
        break;
      }
    }
  }
  if (!best) return std::nullopt;
  for (const Box& part : parts_of(best->text, width, best->text.angle_deg * std::numbers::pi / 180))
    occupancy.add_box(part);
  return PlacedItems{label_box(best->text, map.metrics), false, {{best->text, {}}}};
}

}  // namespace

std::vector<PlacedItems> place_surrounding_names(const LabelContext& map, const Box& view,
                                                 Occupancy& occupancy) {
  std::vector<PlacedItems> placed;
  const Surroundings& surroundings = *map.dataset.surroundings;
  for (const River& river : surroundings.rivers) {
    if (auto name = river_name(map, river, view, occupancy)) placed.push_back(std::move(*name));
  }
  for (const Country& country : surroundings.countries) {
    if (auto name = country_name(map, country, view, occupancy)) placed.push_back(std::move(*name));
  }
  return placed;
}

}  // namespace rk::scene::map
