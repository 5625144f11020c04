// Draws the text of a scene in the window.
#pragma once

#include <SFML/Graphics/RenderTarget.hpp>
#include <vector>

#include "font/font_book.h"
#include "render/sfml/glyph_atlas.h"
#include "scene/display/scene.h"
#include "scene/display/viewport.h"

namespace rk::render::sfml {

/// Where points of a layer lie on the target, device px.
struct Placement {
  double scale_x = 1;  ///< device px per layer unit; negative: the axis is turned
  double scale_y = 1;
  Point shift;  ///< device px of the layer's (0, 0)

  Point operator()(Point p) const { return {p.x * scale_x + shift.x, p.y * scale_y + shift.y}; }
};

/// Upright letters stand on whole px vertically, and so stay crisp; along the line they follow the font
/// book's widths, so that a line is as wide as the layout measured it.
class TextPainter {
 public:
  /// Throws EnvironmentError if a font file cannot be read.
  explicit TextPainter(const font::FontBook& fonts);

  /// Draws the texts whose ink meets `visible` (device px) in their order. `scale`: device px per page px.
  void draw(const std::vector<scene::Text>& texts, const Placement& place, double scale, const Box& visible,
            sf::RenderTarget& target);

 private:
  /// Draws the letters that are waiting.
  void flush(sf::RenderTarget& target);
  void add_glyphs(const scene::Text& text, double scale, Point at, double outline, scene::Color color,
                  sf::RenderTarget& target);

  const font::FontBook& fonts_;
  GlyphAtlas atlas_;
  std::vector<sf::Vertex> quads_;
};

}  // namespace rk::render::sfml
