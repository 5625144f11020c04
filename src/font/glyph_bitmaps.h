// Letters as small greyscale images, for drawing text in px.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "font/font_book.h"

namespace rk::font {

/// Opacities, row by row from the top. The top left corner lies `left` px right of the pen and `top` px below
/// the baseline (usually above it: negative).
struct GlyphBitmap {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> opacity;
};

class GlyphBitmaps {
 public:
  /// Throws EnvironmentError if a font file cannot be read.
  explicit GlyphBitmaps(const FontBook& fonts);
  ~GlyphBitmaps();
  GlyphBitmaps(const GlyphBitmaps&) = delete;
  GlyphBitmaps& operator=(const GlyphBitmaps&) = delete;

  /// The image of a character at an em size in px, `shift` px (0 to 1) to the right of the pen; with
  /// `outline` px > 0, that of a line this wide on either side of its edge. Empty for characters that the
  /// font cannot draw.
  GlyphBitmap draw(char32_t character, scene::FontStyle style, double size, double outline,
                   double shift) const;

 private:
  struct Faces;
  std::unique_ptr<Faces> faces_;
};

}  // namespace rk::font
