#include "scene/map/line_numbers.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "model/planar.h"
#include "scene/map/course.h"
#include "scene/map/map_px.h"
#include "scene/style/theme.h"

namespace rk::scene::map {
namespace {

constexpr double kEvery = 130;      // px between two numbers of a ribbon
constexpr double kTry = 8;          // px between the places that are tried
constexpr double kStraight = 0.98;  // of the length of a stretch, from end to end

/// "2·3" for a territory of two regions.
std::string numbers_of(const LabelContext& map, std::uint32_t partnership) {
  const std::vector<style::RegionStyle>& styles = map.layers.styles;
  const auto own = std::find_if(styles.begin(), styles.end(), [&](const style::RegionStyle& region) {
    return region.partnership == partnership;
  });
  std::string words;
  if (own == styles.end()) return words;
  for (const style::RegionStyle* region : style::with_territory(styles, own->territory))
    words += (words.empty() ? "" : "·") + std::to_string(region->number);
  return words;
}

/// Closed lines of a ribbon, map px.
std::vector<Course> courses_of(const Stroke& ribbon, double m_per_px) {
  std::vector<Course> courses;
  const Path& path = ribbon.path;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    std::vector<Point> points;
    for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i)
      points.push_back(to_map_px(path.points[i], m_per_px));
    if (path.closed && !points.empty()) points.push_back(points.front());
    if (points.size() > 1) courses.emplace_back(points);
  }
  return courses;
}

}  // namespace

std::vector<PlacedItems> place_line_numbers(const LabelContext& map, const Box& visible,
                                            Occupancy& occupancy) {
  const Box room = visible.grown(-8);
  std::vector<PlacedItems> placed;
  for (const Item& item : map.ribbons) {
    const auto* ribbon = std::get_if<Stroke>(&item.shape);
    if (ribbon == nullptr || !ribbon->path.closed) continue;
    Text text = name_text(numbers_of(map, item.source.index), style::theme::kLineNumberSize, FontStyle::bold,
                          style::theme::kInk, 255);
    if (text.text.empty()) continue;
    const double half = map.metrics.width(text.text, text.style, text.size_px) / 2 + 2;
    for (const Course& course : courses_of(*ribbon, map.m_per_px)) {
      double next = std::min(kEvery, course.length()) / 2;
      for (double s = next; s + half < course.length(); s += kTry) {
        if (s < next || s < half) continue;
        Point from = course.at(s - half);
        Point to = course.at(s + half);
        const Point middle = course.at(s);
        if (distance(from, to) < 2 * half * kStraight || !room.contains(middle)) continue;
        if (to.x < from.x) std::swap(from, to);  // digits stand upright
        const Point way = (to - from) * (1 / distance(from, to));
        Box box{middle.x, middle.y, middle.x, middle.y};
        box.add(from);
        box.add(to);
        box = box.grown(text.size_px / 2);
        if (occupancy.hits_box(box)) continue;
        text.angle_deg = std::atan2(-way.y, way.x) * 180 / std::numbers::pi;
        text.anchor = middle + Point{-way.y, way.x} * (text.size_px * kCapHeight / 2);
        occupancy.add_box(box);
        placed.push_back({box, true, {{text, item.source}}});
        next = s + kEvery;
      }
    }
  }
  return placed;
}

}  // namespace rk::scene::map
