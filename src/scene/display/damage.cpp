#include "scene/display/damage.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "scene/display/text_box.h"

namespace rk::scene {
namespace {

/// Beyond this share of the frame, drawing all of it at once costs less than drawing pieces.
constexpr double kMostDirty = 0.45;

const Viewport* map_viewport(const Scene& scene) {
  for (const SceneLayer& layer : scene.layers) {
    if (layer.viewport) return &*layer.viewport;
  }
  return nullptr;
}

/// Whether the scenes show the same map at another position.
bool same_map(const Scene& before, const Scene& after, const Viewport& from, const Viewport& to) {
  if (before.width_px != after.width_px || before.height_px != after.height_px ||
      !(before.background == after.background) || before.layers.size() != after.layers.size() ||
      !(from.frame == to.frame) || from.m_per_px != to.m_per_px) {
    return false;
  }
  for (std::size_t i = 0; i < after.layers.size(); ++i) {
    const SceneLayer& a = before.layers[i];
    const SceneLayer& b = after.layers[i];
    if (a.viewport.has_value() != b.viewport.has_value()) return false;
    if (!b.viewport) continue;
    if (b.revision == 0 || a.revision != b.revision || !(*a.viewport == from) || !(*b.viewport == to))
      return false;
  }
  return true;
}

Point first_point(const Item& item) {
  if (const auto* text = std::get_if<Text>(&item.shape)) return text->anchor;
  const Path& path = std::holds_alternative<Fill>(item.shape) ? std::get<Fill>(item.shape).path
                                                              : std::get<Stroke>(item.shape).path;
  return path.empty() ? Point{} : path.points.front();
}

/// The grid cell (1/8 px) of a point, to look up items by position.
std::pair<long, long> cell(Point p) {
  return {std::lround(p.x * 8), std::lround(p.y * 8)};
}

bool close(Point a, Point b) {
  constexpr double kRounding = 1e-3;  // px
  return std::abs(a.x - b.x) < kRounding && std::abs(a.y - b.y) < kRounding;
}

/// Whether `b` is `a` moved by `shift`, up to rounding.
bool is_moved(const Item& a, const Item& b, Point shift) {
  Item there = a;
  const auto settle = [&](Point& p, Point wanted) {
    if (close(p + shift, wanted)) p = wanted;
  };
  const auto settle_path = [&](Path& path, const Path& wanted) {
    if (path.points.size() != wanted.points.size()) return;
    for (std::size_t i = 0; i < path.points.size(); ++i) settle(path.points[i], wanted.points[i]);
  };
  if (there.shape.index() != b.shape.index()) return false;
  if (auto* text = std::get_if<Text>(&there.shape)) {
    settle(text->anchor, std::get<Text>(b.shape).anchor);
  } else if (auto* fill = std::get_if<Fill>(&there.shape)) {
    settle_path(fill->path, std::get<Fill>(b.shape).path);
  } else {
    settle_path(std::get<Stroke>(there.shape).path, std::get<Stroke>(b.shape).path);
  }
  return there == b;
}

/// Adds the boxes of a page layer that did not change: where it is, and where the shifted image has it.
void add_still_damage(const SceneLayer& layer, Point shift, const Box& frame, const TextMetrics& metrics,
                      std::vector<Box>& dirty) {
  for (const Item& item : layer.items) {
    const Box box = page_box(item, metrics);
    if (!box.intersects(frame)) continue;
    dirty.push_back(box);
    dirty.push_back(box.moved(shift));
  }
}

/// Adds the boxes of the items of a page layer that did not move along with the map.
void add_page_damage(const SceneLayer& before, const SceneLayer& after, Point shift,
                     const TextMetrics& metrics, std::vector<Box>& dirty) {
  std::multimap<std::pair<long, long>, const Item*> old;
  for (const Item& item : before.items) old.emplace(cell(first_point(item) + shift), &item);
  const auto match = [&](const Item& item) {
    const auto [x, y] = cell(first_point(item));
    // Rounding may have put the point into a neighbouring cell.
    for (long dx = -1; dx <= 1; ++dx) {
      for (long dy = -1; dy <= 1; ++dy) {
        const auto [first, last] = old.equal_range({x + dx, y + dy});
        const auto found = std::find_if(
            first, last, [&](const auto& entry) { return is_moved(*entry.second, item, shift); });
        if (found == last) continue;
        old.erase(found);
        return true;
      }
    }
    return false;
  };
  for (const Item& item : after.items) {
    if (!match(item)) dirty.push_back(page_box(item, metrics));
  }
  for (const auto& [at, item] : old) dirty.push_back(page_box(*item, metrics).moved(shift));
}

/// Joins boxes until none overlap.
std::vector<Box> joined(const std::vector<Box>& boxes, const Box& frame) {
  std::vector<Box> result;
  for (const Box& box : boxes) {
    Box grown = box.intersection(frame);
    if (grown.empty()) continue;
    for (std::size_t i = 0; i < result.size();) {
      if (!result[i].intersects(grown)) {
        ++i;
        continue;
      }
      grown.add(result[i]);
      result.erase(result.begin() + static_cast<std::ptrdiff_t>(i));
      i = 0;
    }
    result.push_back(grown);
  }
  return result;
}

}  // namespace

Box page_box(const Item& item, const TextMetrics& metrics) {
  if (const auto* text = std::get_if<Text>(&item.shape)) {
    // Letters with diacritics reach above the em, and descenders below the line.
    return text_box(*text, metrics, 1.1, 0.35).grown(text->halo_px + 2);
  }
  Box box;
  double reach = 1;
  const Path* path = nullptr;
  if (const auto* fill = std::get_if<Fill>(&item.shape)) {
    path = &fill->path;
  } else {
    const auto& stroke = std::get<Stroke>(item.shape);
    path = &stroke.path;
    reach += stroke.width_px / 2 + stroke.casing_px;
  }
  for (const Point p : path->points) box.add(p);
  return box.grown(reach);
}

std::optional<Damage> damage_of_move(const Scene& before, const Scene& after, const TextMetrics& metrics) {
  const Viewport* from = map_viewport(before);
  const Viewport* to = map_viewport(after);
  if (from == nullptr || to == nullptr || !same_map(before, after, *from, *to)) return std::nullopt;
  Damage damage;
  damage.frame = to->frame;
  damage.shift = to->to_page({0, 0}) - from->to_page({0, 0});
  const Box& frame = damage.frame;
  std::vector<Box> dirty;
  if (damage.shift.x > 0)
    dirty.push_back({frame.min_x, frame.min_y, frame.min_x + damage.shift.x, frame.max_y});
  if (damage.shift.x < 0)
    dirty.push_back({frame.max_x + damage.shift.x, frame.min_y, frame.max_x, frame.max_y});
  const double left = std::max(frame.min_x, frame.min_x + damage.shift.x);
  const double right = std::min(frame.max_x, frame.max_x + damage.shift.x);
  if (damage.shift.y > 0) dirty.push_back({left, frame.min_y, right, frame.min_y + damage.shift.y});
  if (damage.shift.y < 0) dirty.push_back({left, frame.max_y + damage.shift.y, right, frame.max_y});
  const std::size_t strips = dirty.size();
  for (std::size_t i = 0; i < after.layers.size(); ++i) {
    const SceneLayer& layer = after.layers[i];
    if (layer.viewport) continue;
    const SceneLayer& old = before.layers[i];
    if ((layer.revision != 0 && layer.revision == old.revision) || layer.items == old.items) {
      add_still_damage(layer, damage.shift, frame, metrics, dirty);
    } else {
      add_page_damage(old, layer, damage.shift, metrics, dirty);
    }
  }
  // The strips are not joined: together they would cover the whole frame.
  std::vector<Box> others(dirty.begin() + static_cast<std::ptrdiff_t>(strips), dirty.end());
  damage.dirty = joined(others, frame);
  for (std::size_t i = 0; i < strips; ++i) damage.dirty.push_back(dirty[i].intersection(frame));
  double area = 0;
  for (const Box& box : damage.dirty) area += box.width() * box.height();
  if (area > kMostDirty * frame.width() * frame.height()) return std::nullopt;
  return damage;
}

}  // namespace rk::scene
