#include "render/sfml/glyph_atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_STROKER_H

#include <algorithm>
#include <array>
#include <cmath>

#include "model/diagnostics.h"

namespace rk {
namespace {

constexpr int kFirstSide = 1024;
constexpr int kMaxSide = 8192;
constexpr double kFixed = 64;  ///< FreeType's units a px

long fixed(double px) {
  return std::lround(px * kFixed);
}

}  // namespace

struct GlyphAtlas::Faces {
  FT_Library library = nullptr;
  std::array<FT_Face, 4> faces{};

  explicit Faces(const FontBook& fonts) {
    if (FT_Init_FreeType(&library) != 0) throw EnvironmentError("font_missing", {});
    for (std::size_t i = 0; i < faces.size(); ++i) {
      const std::string& file = fonts.file(static_cast<FontStyle>(i));
      if (FT_New_Face(library, file.c_str(), 0, &faces[i]) == 0) continue;
      FT_Done_FreeType(library);  // with its faces
      throw EnvironmentError("font_missing", {{"file", file}});
    }
  }
  Faces(const Faces&) = delete;
  Faces& operator=(const Faces&) = delete;
  ~Faces() { FT_Done_FreeType(library); }

  /// The picture of a character, owned by the caller; nullptr if it has none.
  FT_BitmapGlyph draw(char32_t character, FontStyle style, long size, long outline, int step) const {
    FT_Face face = faces[static_cast<std::size_t>(style)];
    FT_Glyph glyph = nullptr;
    // Light hinting moves ink up and down only: letters stand sharp on the line and keep their widths.
    if (FT_Set_Char_Size(face, 0, size, 72, 72) != 0 ||
        FT_Load_Char(face, character, FT_LOAD_NO_BITMAP | FT_LOAD_TARGET_LIGHT) != 0 ||
        FT_Get_Glyph(face->glyph, &glyph) != 0) {
      return nullptr;
    }
    FT_Vector shift{step * 64 / kSteps, 0};
    FT_Glyph_Transform(glyph, nullptr, &shift);
    if (outline > 0) {
      FT_Stroker stroker = nullptr;
      if (FT_Stroker_New(library, &stroker) == 0) {
        FT_Stroker_Set(stroker, outline, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
        FT_Glyph_Stroke(&glyph, stroker, 1);
        FT_Stroker_Done(stroker);
      }
    }
    if (FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, nullptr, 1) != 0) {
      FT_Done_Glyph(glyph);
      return nullptr;
    }
    return reinterpret_cast<FT_BitmapGlyph>(glyph);
  }
};

GlyphAtlas::GlyphAtlas(const FontBook& fonts) : faces_(std::make_unique<Faces>(fonts)) {
  clear();
}

GlyphAtlas::~GlyphAtlas() = default;

void GlyphAtlas::clear() {
  const int most = std::min(kMaxSide, static_cast<int>(sf::Texture::getMaximumSize()));
  side_ = std::min(side_ == 0 ? kFirstSide : 2 * side_, most);
  glyphs_.clear();
  // White everywhere: only the opacity differs, so that smoothed edges do not darken.
  pixels_.assign(4 * static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_), 255);
  for (std::size_t i = 3; i < pixels_.size(); i += 4) pixels_[i] = 0;
  row_top_ = row_left_ = row_height_ = 0;
  changed_from_ = 0;
  changed_to_ = side_;
}

bool GlyphAtlas::place(int width, int height, int& x, int& y) {
  if (row_left_ + width + 2 > side_) {
    row_top_ += row_height_;
    row_left_ = row_height_ = 0;
  }
  if (row_left_ + width + 2 > side_ || row_top_ + height + 2 > side_) return false;
  x = row_left_ + 1;
  y = row_top_ + 1;
  row_left_ += width + 2;
  row_height_ = std::max(row_height_, height + 2);
  return true;
}

const GlyphAtlas::Glyph* GlyphAtlas::find(char32_t character, FontStyle style, double size, double outline,
                                          int step) {
  const Key key{character, style, fixed(size), fixed(outline), step};
  if (const auto found = glyphs_.find(key); found != glyphs_.end()) return &found->second;
  Glyph result;
  FT_BitmapGlyph drawn = faces_->draw(character, style, fixed(size), fixed(outline), step);
  if (drawn != nullptr) {
    const FT_Bitmap& bitmap = drawn->bitmap;
    const auto width = static_cast<int>(bitmap.width);
    const auto height = static_cast<int>(bitmap.rows);
    int x = 0;
    int y = 0;
    if (!place(width, height, x, y)) {
      FT_Done_Glyph(reinterpret_cast<FT_Glyph>(drawn));
      // A letter that an empty texture cannot hold is left out.
      if (!glyphs_.empty() && side_ < kMaxSide) return nullptr;
      return &(glyphs_[key] = {});
    }
    for (int row = 0; row < height; ++row) {
      for (int column = 0; column < width; ++column) {
        pixels_[4 * (static_cast<std::size_t>(y + row) * side_ + static_cast<std::size_t>(x + column)) + 3] =
            bitmap.buffer[row * bitmap.pitch + column];
      }
    }
    changed_from_ = changed_to_ == 0 ? y : std::min(changed_from_, y);
    changed_to_ = std::max(changed_to_, y + height);
    result = {{x, y, width, height}, drawn->left, -drawn->top};
    FT_Done_Glyph(reinterpret_cast<FT_Glyph>(drawn));
  }
  return &(glyphs_[key] = result);
}

const sf::Texture& GlyphAtlas::texture() {
  const auto side = static_cast<unsigned>(side_);
  if (texture_.getSize().x != side) {
    if (!texture_.create(side, side)) throw EnvironmentError("no_opengl", {});
    texture_.setSmooth(true);  // for turned text; upright letters lie px on px
    changed_from_ = 0;
    changed_to_ = side_;
  }
  if (changed_to_ > changed_from_) {
    texture_.update(pixels_.data() + 4 * static_cast<std::size_t>(changed_from_) * side, side,
                    static_cast<unsigned>(changed_to_ - changed_from_), 0,
                    static_cast<unsigned>(changed_from_));
    changed_from_ = changed_to_ = 0;
  }
  return texture_;
}

}  // namespace rk
