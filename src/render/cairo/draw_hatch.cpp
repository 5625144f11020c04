#include "render/cairo/draw_hatch.h"

#include <numbers>

#include "render/cairo/set_color.h"
#include "scene/display/hatch_lines.h"

namespace rk::render::cairo {

void draw_hatch(cairo_t* context, const Box& visible, const scene::Hatch& hatch, Point origin,
                const Box& part) {
  const Box reached = visible.grown(hatch.width_px);
  const scene::HatchLines drawn = scene::hatch_lines(hatch, origin, part);
  if (drawn.ground) {
    cairo_rectangle(context, part.min_x, part.min_y, part.width(), part.height());
    set_color(context, *drawn.ground);
    cairo_fill(context);
  }
  cairo_set_dash(context, nullptr, 0, 0);
  cairo_set_line_width(context, hatch.width_px);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  for (const scene::HatchLines::Ink& ink : drawn.inks) {
    set_color(context, ink.color);
    for (std::size_t i = 0; i + 1 < ink.lines.points.size(); i += 2) {
      const Point from = ink.lines.points[i];
      const Point to = ink.lines.points[i + 1];
      Box extent;
      extent.add(from);
      extent.add(to);
      if (!extent.intersects(reached)) continue;
      cairo_move_to(context, from.x, from.y);
      cairo_line_to(context, to.x, to.y);
    }
    cairo_stroke(context);
    for (const Point dot : ink.dots) {
      if (!reached.contains(dot)) continue;
      cairo_new_sub_path(context);
      cairo_arc(context, dot.x, dot.y, hatch.width_px / 2, 0, 2 * std::numbers::pi);
    }
    cairo_fill(context);
  }
}

}  // namespace rk::render::cairo
