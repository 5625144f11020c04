#include "scene/display/damage.h"

#include <algorithm>

namespace rk::scene {
namespace {

/// Beyond this share of the frame, drawing all of it at once costs less than drawing pieces.
constexpr double kMostDirty = 0.45;

}  // namespace

std::optional<Damage> damage_of_move(const Viewport& before, const Viewport& after) {
  if (!(before.frame == after.frame) || before.m_per_px != after.m_per_px) return std::nullopt;
  Damage damage;
  damage.shift = after.to_page({0, 0}) - before.to_page({0, 0});
  const Point by = damage.shift;
  const Box& frame = after.frame;
  const double left = std::clamp(frame.min_x + by.x, frame.min_x, frame.max_x);
  const double right = std::clamp(frame.max_x + by.x, frame.min_x, frame.max_x);
  if (by.x > 0) damage.dirty.push_back({frame.min_x, frame.min_y, left, frame.max_y});
  if (by.x < 0) damage.dirty.push_back({right, frame.min_y, frame.max_x, frame.max_y});
  if (by.y > 0) damage.dirty.push_back({left, frame.min_y, right, std::min(frame.min_y + by.y, frame.max_y)});
  if (by.y < 0) damage.dirty.push_back({left, std::max(frame.max_y + by.y, frame.min_y), right, frame.max_y});
  double area = 0;
  for (const Box& box : damage.dirty) area += box.width() * box.height();
  if (area > kMostDirty * frame.width() * frame.height()) return std::nullopt;
  return damage;
}

}  // namespace rk::scene
