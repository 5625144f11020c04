#include "render/sfml/text_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/utf8.h"

namespace rk::render::sfml {
namespace {

sf::Vector2f vector2f(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

/// Rounds to the nearest whole px, or part of one. Halves, which are frequent at scales like 1.5, are always
/// rounded the same way, so that letters do not jump by rounding errors while the map moves.
double nearest(double value) {
  constexpr double kRounding = 1e-3;
  return std::floor(value + 0.5 - kRounding);
}

}  // namespace

TextPainter::TextPainter(const font::FontBook& fonts) : fonts_(fonts), atlas_(fonts) {}

void TextPainter::draw(const std::vector<scene::Text>& texts, const Placement& place, double scale,
                       const Box& visible, sf::RenderTarget& target) {
  for (const scene::Text& text : texts) {
    const Point at = place(text.anchor);
    const double height = (text.size_px + text.halo_px) * scale;
    // No letter is wider than 1.5 em.
    const double reach = 1.5 * height * static_cast<double>(text.text.size() + 1);
    if (!visible.grown(reach).contains(at)) continue;
    const double width = fonts_.width(text.text, text.style, text.size_px) * scale;
    if (!visible.grown(width + height).contains(at)) continue;
    const double start = text.align == scene::Align::left     ? 0
                         : text.align == scene::Align::center ? -width / 2
                                                              : -width;
    const double angle = text.angle_deg * std::numbers::pi / 180;
    const Point pen = at + Point{std::cos(angle), -std::sin(angle)} * start;
    if (text.halo_px > 0) {
      add_glyphs(text, scale, pen, text.halo_px * scale, text.halo, target);
    }
    add_glyphs(text, scale, pen, 0, text.color, target);
  }
  flush(target);
}

void TextPainter::add_glyphs(const scene::Text& text, double scale, Point at, double outline,
                             scene::Color color, sf::RenderTarget& target) {
  const sf::Color ink(color.r, color.g, color.b, color.a);
  const double angle = text.angle_deg * std::numbers::pi / 180;
  const Point along = {std::cos(angle), -std::sin(angle)};
  const Point down = {-along.y, along.x};
  const bool turned = text.angle_deg != 0;
  const double size = text.size_px * scale;
  double advance = 0;
  for (std::size_t i = 0; i < text.text.size();) {
    const std::size_t first = i;
    const char32_t code = next_code_point(text.text, i);
    Point pen = at + along * advance;
    int step = 0;
    if (!turned) {
      const double parts = nearest(pen.x * GlyphAtlas::kSteps);
      pen = {std::floor(parts / GlyphAtlas::kSteps), nearest(pen.y)};
      step = static_cast<int>(parts - pen.x * GlyphAtlas::kSteps);
    }
    const GlyphAtlas::Glyph* glyph = atlas_.find(code, text.style, size, outline, step);
    if (glyph == nullptr) {
      flush(target);
      atlas_.clear();
      glyph = atlas_.find(code, text.style, size, outline, step);
    }
    if (glyph != nullptr && glyph->picture.width > 0) {
      // The empty px around a letter smooths turned edges.
      const double padding = turned ? 1 : 0;
      const double left = glyph->left - padding;
      const double top = glyph->top - padding;
      const double right = glyph->left + glyph->picture.width + padding;
      const double bottom = glyph->top + glyph->picture.height + padding;
      const double u0 = glyph->picture.left - padding;
      const double v0 = glyph->picture.top - padding;
      const double u1 = glyph->picture.left + glyph->picture.width + padding;
      const double v1 = glyph->picture.top + glyph->picture.height + padding;
      const auto corner = [&](double x, double y, double u, double v) {
        const Point p = pen + along * x + down * y;
        quads_.emplace_back(vector2f(p.x, p.y), ink, vector2f(u, v));
      };
      corner(left, top, u0, v0);
      corner(right, top, u1, v0);
      corner(right, bottom, u1, v1);
      corner(left, bottom, u0, v1);
    }
    advance +=
        fonts_.width(std::string_view(text.text).substr(first, i - first), text.style, text.size_px) * scale;
  }
}

void TextPainter::flush(sf::RenderTarget& target) {
  if (quads_.empty()) return;
  sf::RenderStates states;
  states.texture = &atlas_.texture();
  target.draw(quads_.data(), quads_.size(), sf::Quads, states);
  quads_.clear();
}

}  // namespace rk::render::sfml
