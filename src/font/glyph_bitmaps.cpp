#include "font/glyph_bitmaps.h"

#include <cmath>

#include "font/font_faces.h"
#include FT_GLYPH_H
#include FT_STROKER_H

namespace rk::font {
namespace {

/// FreeType's lengths: 64ths of a px.
FT_Pos fixed(double px) {
  return std::lround(px * 64);
}

}  // namespace

struct GlyphBitmaps::Faces : FontFaces {
  using FontFaces::FontFaces;
};

GlyphBitmaps::GlyphBitmaps(const FontBook& fonts) : faces_(std::make_unique<Faces>(fonts)) {}

GlyphBitmaps::~GlyphBitmaps() = default;

GlyphBitmap GlyphBitmaps::draw(char32_t character, scene::FontStyle style, double size, double outline,
                               double shift) const {
  FT_Face face = faces_->of(style);
  FT_Glyph glyph = nullptr;
  // Light hinting moves ink only vertically: letters are sharp on the baseline and keep their widths.
  if (FT_Set_Char_Size(face, 0, fixed(size), 72, 72) != 0 ||
      FT_Load_Char(face, character, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0 ||
      FT_Get_Glyph(face->glyph, &glyph) != 0) {
    return {};
  }
  FT_Vector offset{fixed(shift), 0};
  FT_Glyph_Transform(glyph, nullptr, &offset);
  FT_Stroker stroker = nullptr;
  if (outline > 0 && FT_Stroker_New(faces_->library, &stroker) == 0) {
    FT_Stroker_Set(stroker, fixed(outline), FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    FT_Glyph_Stroke(&glyph, stroker, 1);
    FT_Stroker_Done(stroker);
  }
  GlyphBitmap picture;
  if (FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, nullptr, 1) == 0) {
    const auto* drawn = reinterpret_cast<FT_BitmapGlyph>(glyph);
    const FT_Bitmap& bitmap = drawn->bitmap;
    picture = {drawn->left, -drawn->top, static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), {}};
    for (unsigned row = 0; row < bitmap.rows; ++row) {
      const unsigned char* line = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
      picture.opacity.insert(picture.opacity.end(), line, line + bitmap.width);
    }
  }
  FT_Done_Glyph(glyph);
  return picture;
}

}  // namespace rk::font
