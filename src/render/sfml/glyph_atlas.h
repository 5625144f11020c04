// Letters as small images in one texture, for the window.
//
// sf::Font is not used: it puts letters on whole px, which makes gaps in words at the sizes of a map ("IJ
// sselland"). Here a letter is drawn at four positions within a px, spaced as the font says, as cairo does in
// figures.
#pragma once

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <cstdint>
#include <map>
#include <tuple>
#include <vector>

#include "font/glyph_bitmaps.h"

namespace rk::render::sfml {

class GlyphAtlas {
 public:
  /// Where a letter's image lies in the texture, and where it goes: its top left corner from the pen's whole
  /// px, y down.
  struct Glyph {
    sf::IntRect picture;
    int left = 0;
    int top = 0;
  };

  /// Number of positions within a px at which letters are drawn.
  static constexpr int kSteps = 4;

  /// Throws EnvironmentError if a font file cannot be read.
  explicit GlyphAtlas(const font::FontBook& fonts);

  /// The image of a character. `size` and `outline` (width of a halo around it; 0: the letter itself) in
  /// device px; `step`: its shift to the right, in parts of a px. Nullptr if the texture is full: draw what
  /// is waiting, then call clear().
  const Glyph* find(char32_t character, scene::FontStyle style, double size, double outline, int step);

  /// Removes all images, to make room for others.
  void clear();

  /// The texture, with all images found so far.
  const sf::Texture& texture();

 private:
  using Key = std::tuple<char32_t, scene::FontStyle, long, long, int>;

  /// Finds room for an image with an empty px around it; false if there is none left.
  bool place(int width, int height, int& x, int& y);

  font::GlyphBitmaps pictures_;
  std::map<Key, Glyph> glyphs_;
  std::vector<std::uint8_t> pixels_;  ///< RGBA, side_ × side_
  sf::Texture texture_;
  int side_ = 0;
  int row_top_ = 0;  ///< of the row of images that is being filled
  int row_left_ = 0;
  int row_height_ = 0;
  int changed_from_ = 0;  ///< rows of px that the texture does not have yet
  int changed_to_ = 0;
};

}  // namespace rk::render::sfml
