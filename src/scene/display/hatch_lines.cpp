#include "scene/display/hatch_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "scene/display/cut_to_frame.h"
#include "scene/display/hatch.h"

namespace rk::scene {
namespace {

/// The range of dot(p - origin, axis) over a rectangle.
std::pair<double, double> range_along(Point origin, const Box& part, Point axis) {
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const Point corner : {Point{part.min_x, part.min_y}, Point{part.max_x, part.min_y},
                             Point{part.min_x, part.max_y}, Point{part.max_x, part.max_y}}) {
    const Point p = corner - origin;
    const double value = p.x * axis.x + p.y * axis.y;
    low = std::min(low, value);
    high = std::max(high, value);
  }
  return {low, high};
}

}  // namespace

HatchLines hatch_lines(const Hatch& hatch, Point origin, const Box& part) {
  HatchLines result;
  const double period = hatch_period(hatch);
  if (hatch.colors.empty() || period <= 0 || part.empty()) return result;
  const Box reached = part.grown(hatch.width_px);
  const Point normal = hatch_normal(hatch);
  const Point along = hatch_direction(hatch);
  const auto [u_low, u_high] = range_along(origin, part, normal);
  const auto [v_low, v_high] = range_along(origin, reached, along);
  const auto at = [&](double u, double v) { return origin + normal * u + along * v; };
  const bool stripes = hatch.kind == Hatch::Kind::stripes;
  if (stripes) result.ground = hatch.colors[0];
  for (std::size_t c = stripes ? 1 : 0; c < (stripes ? hatch.colors.size() : 1); ++c) {
    HatchLines::Ink& ink = result.inks.emplace_back(HatchLines::Ink{hatch.colors[c], {}, {}});
    // The middle of a band of colour c lies at (c + half) widths; a line's middle at a multiple of the
    // spacing.
    const double offset = stripes ? (static_cast<double>(c) + 0.5) * hatch.width_px : 0;
    const long last = static_cast<long>(std::ceil((u_high - offset) / period));
    for (long k = static_cast<long>(std::floor((u_low - offset) / period)); k <= last; ++k) {
      const double u = offset + static_cast<double>(k) * period;
      if (hatch.kind != Hatch::Kind::dots) {
        ink.lines.add({at(u, v_low), at(u, v_high)});
        continue;
      }
      const long last_dot = static_cast<long>(std::ceil(v_high / period));
      for (long m = static_cast<long>(std::floor(v_low / period)); m <= last_dot; ++m) {
        if (const Point dot = at(u, static_cast<double>(m) * period); reached.contains(dot))
          ink.dots.push_back(dot);
      }
    }
    ink.lines = cut_path(ink.lines, reached);
  }
  return result;
}

}  // namespace rk::scene
