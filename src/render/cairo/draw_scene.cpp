#include "render/cairo/draw_scene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

#include "render/cairo/draw_hatch.h"
#include "render/cairo/set_color.h"

namespace rk::render::cairo {
namespace {

/// Where points of a layer land on the page.
struct Placement {
  double scale = 1;  ///< page px per unit
  double flip = 1;   ///< -1: y points up
  Point shift;

  explicit Placement(const scene::SceneLayer& layer) {
    if (!layer.viewport) return;
    scale = 1 / layer.viewport->m_per_px;
    flip = -1;
    shift = layer.viewport->to_page({0, 0});
  }
  Point operator()(Point p) const { return {p.x * scale + shift.x, flip * p.y * scale + shift.y}; }
};

/// Lines with fewer points are added to the context in full.
constexpr std::size_t kManyPoints = 64;
/// How far outside the visible part a point may still matter, page px: a pixel on the edge of a frame is
/// partly visible.
constexpr double kSlackPx = 2;

/// Adds the lines of a path that meet `visible` (page px, grown by `reach`) to the context. Of a run of
/// points above or below it, which are invisible, only the ends are added, unless dashes depend on the length
/// of the whole line (`whole_length`). Returns whether anything was added. `extent` grows by that of the
/// lines that meet `whole`, which contains `visible`.
bool add_path(cairo_t* context, const scene::Path& path, const Placement& place, const Box& visible,
              double reach, bool whole_length, const Box& whole, Box& extent) {
  const Box wanted = visible.grown(reach);
  const Box near = wanted.grown(kSlackPx);
  const auto side = [&](const Point& p) { return p.y < near.min_y ? -1 : p.y > near.max_y ? 1 : 0; };
  std::vector<Point> points;
  bool any = false;
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    Box box;
    points.clear();
    for (std::size_t i = path.starts[line]; i < path.line_end(line); ++i) {
      points.push_back(place(path.points[i]));
      box.add(points.back());
    }
    if (box.intersects(whole)) extent.add(box);
    if (!box.intersects(wanted)) continue;
    any = true;
    cairo_move_to(context, points[0].x, points[0].y);
    const bool leave_out = !whole_length && points.size() >= kManyPoints;
    for (std::size_t i = 1; i < points.size(); ++i) {
      if (leave_out && i + 1 < points.size() && side(points[i]) != 0 &&
          side(points[i]) == side(points[i - 1]) && side(points[i]) == side(points[i + 1])) {
        continue;
      }
      cairo_line_to(context, points[i].x, points[i].y);
    }
    if (path.closed) cairo_close_path(context);
  }
  return any;
}

/// cairo_show_text without lost ink: cairo cuts text that meets the edge of a surface to the extent of its
/// letters before they were moved to whole pixels, so that a band could lose a row of a letter. Two spaces
/// beyond the corners make that extent large enough.
void show_whole_text(cairo_t* context, const scene::Text& text, double width) {
  Point start;
  cairo_get_current_point(context, &start.x, &start.y);
  cairo_scaled_font_t* font = cairo_get_scaled_font(context);
  std::vector<cairo_glyph_t> glyphs;
  const auto add = [&](const char* words, Point at) {
    cairo_glyph_t* found = nullptr;
    int count = 0;
    cairo_scaled_font_text_to_glyphs(font, at.x, at.y, words, -1, &found, &count, nullptr, nullptr, nullptr);
    glyphs.insert(glyphs.end(), found, found + count);
    cairo_glyph_free(found);
  };
  const Point beyond{text.size_px, 2 * text.size_px};
  add(text.text.c_str(), start);
  add(" ", start - beyond);
  add(" ", start + Point{width, 0} + beyond);
  cairo_show_glyphs(context, glyphs.data(), static_cast<int>(glyphs.size()));
}

class Painter {
 public:
  Painter(cairo_t* context, const CairoFonts& fonts, const scene::Scene& scene, const Box& visible)
      : context_(context), fonts_(fonts), page_{0, 0, scene.width_px, scene.height_px}, visible_(visible) {}

  void paint(const scene::SceneLayer& layer) {
    place_ = Placement(layer);
    whole_layer_ = page_;
    visible_in_layer_ = visible_;
    cairo_save(context_);
    if (layer.viewport) {
      const Box& frame = layer.viewport->frame;
      cairo_rectangle(context_, frame.min_x, frame.min_y, frame.width(), frame.height());
      cairo_clip(context_);
      whole_layer_ = page_.intersection(frame);
      visible_in_layer_ = visible_.intersection(frame);
    }
    if (!visible_in_layer_.empty()) {
      for (const scene::Item& item : layer.items) {
        std::visit([this](const auto& shape) { draw(shape); }, item.shape);
      }
    }
    cairo_restore(context_);
  }

 private:
  void draw(const scene::Fill& fill) {
    if (fill.color.a == 0 && !fill.hatch) return;  // transparent fills serve only for picking
    Box extent;
    if (!add_path(context_, fill.path, place_, visible_in_layer_, 0, false, whole_layer_, extent)) return;
    cairo_set_fill_rule(context_, CAIRO_FILL_RULE_EVEN_ODD);
    if (fill.color.a > 0) {
      set_color(context_, fill.color);
      if (fill.hatch) {
        cairo_fill_preserve(context_);
      } else {
        cairo_fill(context_);
      }
    }
    if (!fill.hatch) return;
    cairo_save(context_);
    cairo_clip(context_);
    draw_hatch(context_, visible_in_layer_, *fill.hatch, place_.shift, extent.intersection(whole_layer_));
    cairo_restore(context_);
  }

  void draw(const scene::Stroke& stroke) {
    if (stroke.width_px <= 0) return;
    const double reach = stroke.width_px / 2 + stroke.casing_px;
    Box extent;
    if (!add_path(context_, stroke.path, place_, visible_in_layer_, reach, !stroke.dash_px.empty(),
                  whole_layer_, extent))
      return;
    cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context_, stroke.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    if (stroke.casing_px > 0) {
      cairo_set_dash(context_, nullptr, 0, 0);
      set_color(context_, stroke.casing);
      cairo_set_line_width(context_, stroke.width_px + 2 * stroke.casing_px);
      cairo_stroke_preserve(context_);
    }
    cairo_set_dash(context_, stroke.dash_px.data(), static_cast<int>(stroke.dash_px.size()), 0);
    set_color(context_, stroke.color);
    cairo_set_line_width(context_, stroke.width_px);
    cairo_stroke(context_);
  }

  void draw(const scene::Text& text) {
    const double width = fonts_.book().width(text.text, text.style, text.size_px);
    const Point anchor = place_(text.anchor);
    const double reach = width + text.size_px + text.halo_px;
    if (!visible_in_layer_.grown(reach).contains(anchor)) return;
    cairo_save(context_);
    cairo_translate(context_, anchor.x, anchor.y);
    if (text.angle_deg != 0) cairo_rotate(context_, -text.angle_deg * std::numbers::pi / 180);
    cairo_set_font_face(context_, fonts_.face(text.style));
    cairo_set_font_size(context_, text.size_px);
    const double start = text.align == scene::Align::left     ? 0
                         : text.align == scene::Align::center ? -width / 2
                                                              : -width;
    if (text.halo_px > 0) {
      cairo_move_to(context_, start, 0);
      cairo_text_path(context_, text.text.c_str());
      cairo_set_line_join(context_, CAIRO_LINE_JOIN_ROUND);
      cairo_set_dash(context_, nullptr, 0, 0);
      cairo_set_line_width(context_, 2 * text.halo_px);
      set_color(context_, text.halo);
      cairo_stroke(context_);
    }
    cairo_move_to(context_, start, 0);
    set_color(context_, text.color);
    if (cairo_surface_get_type(cairo_get_target(context_)) == CAIRO_SURFACE_TYPE_IMAGE) {
      show_whole_text(context_, text, width);
    } else {
      cairo_show_text(context_, text.text.c_str());
    }
    cairo_restore(context_);
  }

  cairo_t* context_;
  const CairoFonts& fonts_;
  Box page_;
  Box visible_;
  Box whole_layer_;
  Box visible_in_layer_;
  Placement place_{scene::SceneLayer{}};
};

}  // namespace

void draw_background(const scene::Scene& scene, cairo_t* context) {
  set_color(context, scene.background);
  cairo_paint(context);
}

void draw_layers(const scene::Scene& scene, cairo_t* context, const CairoFonts& fonts, const Box& visible) {
  // Metrics must not follow the pixel grid: the layout measured the text without it.
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(context, options);
  cairo_font_options_destroy(options);

  Painter painter(context, fonts, scene, visible);
  for (const scene::SceneLayer& layer : scene.layers) painter.paint(layer);
}

}  // namespace rk::render::cairo
