#include "render/sfml/glyph_atlas.h"

#include <algorithm>
#include <cmath>

#include "base/diagnostics.h"

namespace rk::render::sfml {
namespace {

constexpr int kFirstSide = 1024;
constexpr int kMaxSide = 8192;

/// Sizes that round to the same value share their images.
long rounded(double px) {
  return std::lround(px * 64);
}

}  // namespace

GlyphAtlas::GlyphAtlas(const font::FontBook& fonts) : pictures_(fonts) {
  clear();
}

void GlyphAtlas::clear() {
  const int most = std::min(kMaxSide, static_cast<int>(sf::Texture::getMaximumSize()));
  side_ = std::min(side_ == 0 ? kFirstSide : 2 * side_, most);
  glyphs_.clear();
  // All pixels are white and differ only in opacity, so that smoothed edges do not darken.
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

const GlyphAtlas::Glyph* GlyphAtlas::find(char32_t character, scene::FontStyle style, double size,
                                          double outline, int step) {
  const Key key{character, style, rounded(size), rounded(outline), step};
  if (const auto found = glyphs_.find(key); found != glyphs_.end()) return &found->second;
  const font::GlyphBitmap picture =
      pictures_.draw(character, style, size, outline, static_cast<double>(step) / kSteps);
  int x = 0;
  int y = 0;
  if (!place(picture.width, picture.height, x, y)) {
    // A letter that does not fit even in an empty texture is left out.
    return glyphs_.empty() || side_ >= kMaxSide ? &(glyphs_[key] = {}) : nullptr;
  }
  for (int row = 0; row < picture.height; ++row) {
    for (int column = 0; column < picture.width; ++column) {
      const auto at = static_cast<std::size_t>(y + row) * side_ + static_cast<std::size_t>(x + column);
      pixels_[4 * at + 3] = picture.opacity[static_cast<std::size_t>(row) * picture.width + column];
    }
  }
  changed_from_ = changed_to_ == 0 ? y : std::min(changed_from_, y);
  changed_to_ = std::max(changed_to_, y + picture.height);
  return &(glyphs_[key] = {{x, y, picture.width, picture.height}, picture.left, picture.top});
}

const sf::Texture& GlyphAtlas::texture() {
  const auto side = static_cast<unsigned>(side_);
  if (texture_.getSize().x != side) {
    if (!texture_.create(side, side)) throw EnvironmentError("no_opengl", {});
    texture_.setSmooth(true);  // for turned text; upright letters are aligned with px
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

}  // namespace rk::render::sfml
