// Text of a scene by SFML's glyphs.
#pragma once

#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <array>
#include <map>
#include <vector>

#include "font/font_book.h"
#include "scene/scene.h"
#include "scene/viewport.h"

namespace rk {

/// Where points of a layer lie on the target, device px.
struct Placement {
  double scale_x = 1;  ///< device px per layer unit; negative: the axis is turned
  double scale_y = 1;
  Point shift;  ///< device px of the layer's (0, 0)

  Point operator()(Point p) const { return {p.x * scale_x + shift.x, p.y * scale_y + shift.y}; }
};

/// Glyphs stand on whole pixels and so stay crisp; their places follow the font book's unhinted advances, so
/// that a line is as wide as the layout measured it.
class TextPainter {
 public:
  /// Throws EnvironmentError if a font file cannot be read.
  explicit TextPainter(const FontBook& fonts);

  /// Draws the texts whose ink meets `visible` (device px) in their order. `scale`: device px per page px.
  void draw(const std::vector<Text>& texts, const Placement& place, double scale, const Box& visible,
            sf::RenderTarget& target);

 private:
  /// Draws what is waiting: glyphs of one font and size share a texture.
  void flush(sf::RenderTarget& target);
  void add_glyphs(const Text& text, Point at, double scale, float outline, Color color);

  const FontBook& fonts_;
  std::array<sf::Font, 4> faces_;
  sf::Font* face_ = nullptr;
  unsigned size_ = 0;
  std::vector<sf::Vertex> quads_;
};

}  // namespace rk
