#include "render/cairo/draw_hatch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "render/cairo/set_color.h"
#include "scene/hatch.h"

namespace rk {
namespace {

/// The range of dot(p - origin, axis) over a rectangle.
std::pair<double, double> range_along(const Box& part, Point origin, Point axis) {
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

void draw_hatch(cairo_t* context, const Hatch& hatch, Point origin, const Box& part) {
  const double period = hatch_period(hatch);
  if (hatch.colors.empty() || period <= 0 || part.empty()) return;
  const Point normal = hatch_normal(hatch);
  const Point along = hatch_direction(hatch);
  const auto [u_low, u_high] = range_along(part, origin, normal);
  const auto [v_low, v_high] = range_along(part, origin, along);
  const double v_first = v_low;
  const double v_last = v_high;
  const auto at = [&](double u, double v) { return origin + normal * u + along * v; };
  cairo_set_dash(context, nullptr, 0, 0);
  cairo_set_line_width(context, hatch.width_px);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  // The middle of a band of colour c lies at (c + half) widths; a line's middle at a multiple of the spacing.
  const bool stripes = hatch.kind == Hatch::Kind::stripes;
  const std::size_t colors = stripes ? hatch.colors.size() : 1;
  if (stripes) {
    // The first colour lies under the others, so that no background shows through between antialiased bands.
    cairo_rectangle(context, part.min_x, part.min_y, part.width(), part.height());
    set_color(context, hatch.colors[0]);
    cairo_fill(context);
  }
  for (std::size_t c = stripes ? 1 : 0; c < colors; ++c) {
    const double offset = stripes ? (static_cast<double>(c) + 0.5) * hatch.width_px : 0;
    const double first = std::floor((u_low - offset) / period);
    const double last = std::ceil((u_high - offset) / period);
    for (double k = first; k <= last; ++k) {
      const double u = offset + k * period;
      if (hatch.kind == Hatch::Kind::dots) {
        for (double m = std::floor(v_first / period); m <= std::ceil(v_last / period); ++m) {
          const Point dot = at(u, m * period);
          cairo_new_sub_path(context);
          cairo_arc(context, dot.x, dot.y, hatch.width_px / 2, 0, 2 * std::numbers::pi);
        }
      } else {
        const Point start = at(u, v_first);
        const Point end = at(u, v_last);
        cairo_move_to(context, start.x, start.y);
        cairo_line_to(context, end.x, end.y);
      }
    }
    set_color(context, hatch.colors[c]);
    if (hatch.kind == Hatch::Kind::dots) {
      cairo_fill(context);
    } else {
      cairo_stroke(context);
    }
  }
}

}  // namespace rk
