// The FreeType faces of a font book, for the sources of this room.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>

#include "font/font_book.h"

namespace rk::font {

struct FontFaces {
  FT_Library library = nullptr;
  std::array<FT_Face, 4> faces{};

  /// Throws EnvironmentError if a font file cannot be read.
  explicit FontFaces(const FontBook& fonts);
  ~FontFaces();
  FontFaces(const FontFaces&) = delete;
  FontFaces& operator=(const FontFaces&) = delete;

  FT_Face of(scene::FontStyle style) const { return faces[static_cast<std::size_t>(style)]; }
};

}  // namespace rk::font
