#include "font/glyph_bitmaps.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace rk;
using namespace rk::font;

namespace {

double ink(const GlyphBitmap& picture) {
  return std::accumulate(picture.opacity.begin(), picture.opacity.end(), 0.0) / 255;
}

/// Mean distance of the ink from the pen, px.
double middle(const GlyphBitmap& picture) {
  double sum = 0;
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x) {
      sum +=
          (picture.left + x + 0.5) * picture.opacity[static_cast<std::size_t>(y) * picture.width + x] / 255;
    }
  }
  return sum / ink(picture);
}

}  // namespace

TEST_CASE("a letter stands on the line, and moves with parts of a px") {
  const FontBook fonts;
  const GlyphBitmaps pictures(fonts);
  const GlyphBitmap letter = pictures.draw(U'H', scene::FontStyle::regular, 20, 0, 0);
  REQUIRE(letter.opacity.size() == static_cast<std::size_t>(letter.width * letter.height));
  CHECK(letter.top + letter.height == 0);
  CHECK(letter.height == doctest::Approx(20 * scene::kCapHeight).epsilon(0.08));
  CHECK(letter.left + letter.width <= fonts.width("H", scene::FontStyle::regular, 20));
  for (const double shift : {0.25, 0.5, 0.75}) {
    const GlyphBitmap moved = pictures.draw(U'H', scene::FontStyle::regular, 20, 0, shift);
    CHECK(std::abs(middle(moved) - middle(letter) - shift) < 0.1);
    CHECK(ink(moved) == doctest::Approx(ink(letter)).epsilon(0.02));
  }
}

TEST_CASE("a halo reaches as far around a letter as it is wide") {
  const FontBook fonts;
  const GlyphBitmaps pictures(fonts);
  const GlyphBitmap letter = pictures.draw(U'o', scene::FontStyle::bold, 24, 0, 0);
  const GlyphBitmap halo = pictures.draw(U'o', scene::FontStyle::bold, 24, 3, 0);
  CHECK(letter.left - halo.left == doctest::Approx(3).epsilon(0.4));
  CHECK(halo.height - letter.height == doctest::Approx(6).epsilon(0.2));
  CHECK(ink(halo) > ink(letter));
}

TEST_CASE("what has no ink has an empty picture") {
  const FontBook fonts;
  const GlyphBitmaps pictures(fonts);
  CHECK(pictures.draw(U' ', scene::FontStyle::regular, 12, 0, 0).opacity.empty());
}
