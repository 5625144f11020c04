#include "render/sfml/text_painter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "model/diagnostics.h"
#include "model/utf8.h"

namespace rk {
namespace {

sf::Vector2f vector2f(double x, double y) {
  return {static_cast<float>(x), static_cast<float>(y)};
}

/// The nearest whole px. A half, which scales like 1.5 make often, always goes the same way: letters must not
/// jump by rounding errors while the map moves.
double whole_px(double px) {
  constexpr double kRounding = 1e-3;
  return std::floor(px + 0.5 - kRounding);
}

}  // namespace

TextPainter::TextPainter(const FontBook& fonts) : fonts_(fonts) {
  for (std::size_t i = 0; i < faces_.size(); ++i) {
    const std::string& file = fonts.file(static_cast<FontStyle>(i));
    if (!faces_[i].loadFromFile(file)) throw EnvironmentError("font_missing", {{"file", file}});
  }
}

void TextPainter::draw(const std::vector<Text>& texts, const Placement& place, double scale,
                       const Box& visible, sf::RenderTarget& target) {
  for (const Text& text : texts) {
    const Point at = place(text.anchor);
    const double height = (text.size_px + text.halo_px) * scale;
    // No letter is wider than its em by half.
    const double reach = 1.5 * height * static_cast<double>(text.text.size() + 1);
    if (!visible.grown(reach).contains(at)) continue;
    const double width = fonts_.width(text.text, text.style, text.size_px) * scale;
    if (!visible.grown(width + height).contains(at)) continue;
    sf::Font* face = &faces_[static_cast<std::size_t>(text.style)];
    const auto size = static_cast<unsigned>(std::max(1L, std::lround(text.size_px * scale)));
    if (face != face_ || size != size_) {
      flush(target);
      face_ = face;
      size_ = size;
    }
    const double start = text.align == Align::left ? 0 : text.align == Align::center ? -width / 2 : -width;
    const double angle = text.angle_deg * std::numbers::pi / 180;
    const Point pen = at + Point{std::cos(angle), -std::sin(angle)} * start;
    if (text.halo_px > 0) {
      add_glyphs(text, pen, scale, static_cast<float>(text.halo_px * scale), text.halo);
    }
    add_glyphs(text, pen, scale, 0, text.color);
  }
  flush(target);
}

void TextPainter::add_glyphs(const Text& text, Point at, double scale, float outline, Color color) {
  const sf::Color ink(color.r, color.g, color.b, color.a);
  const double angle = text.angle_deg * std::numbers::pi / 180;
  const Point along = {std::cos(angle), -std::sin(angle)};
  const Point down = {-along.y, along.x};
  const bool turned = text.angle_deg != 0;
  double advance = 0;
  for (std::size_t i = 0; i < text.text.size();) {
    const std::size_t first = i;
    const char32_t code = next_code_point(text.text, i);
    const sf::Glyph& glyph = face_->getGlyph(code, size_, false, outline);
    Point pen = at + along * advance;
    if (!turned) pen = {whole_px(pen.x), whole_px(pen.y)};
    // One texel around the glyph is empty and smooths turned edges.
    const double padding = turned ? 1 : 0;
    const double left = glyph.bounds.left - padding;
    const double top = glyph.bounds.top - padding;
    const double right = glyph.bounds.left + glyph.bounds.width + padding;
    const double bottom = glyph.bounds.top + glyph.bounds.height + padding;
    const double u0 = glyph.textureRect.left - padding;
    const double v0 = glyph.textureRect.top - padding;
    const double u1 = glyph.textureRect.left + glyph.textureRect.width + padding;
    const double v1 = glyph.textureRect.top + glyph.textureRect.height + padding;
    const auto corner = [&](double x, double y, double u, double v) {
      const Point p = pen + along * x + down * y;
      quads_.emplace_back(vector2f(p.x, p.y), ink, vector2f(u, v));
    };
    if (glyph.bounds.width > 0) {
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
  states.texture = &face_->getTexture(size_);
  target.draw(quads_.data(), quads_.size(), sf::Quads, states);
  quads_.clear();
}

}  // namespace rk
