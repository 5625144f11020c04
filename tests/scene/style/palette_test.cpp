#include "scene/style/palette.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "scene/style/theme.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;

TEST_CASE("a colour is six hexadecimal digits") {
  CHECK(parse_color("#12aB9f") == Color{0x12, 0xAB, 0x9F});
  CHECK_THROWS_AS(parse_color("12ab9f"), std::invalid_argument);
  CHECK_THROWS_AS(parse_color("#12ab9"), std::invalid_argument);
  CHECK_THROWS_AS(parse_color("#12ab9g"), std::invalid_argument);
}

TEST_CASE("numbers can be read on every chip, and words on everything that lies under them") {
  for (const PaletteName palette : {PaletteName::tol, PaletteName::fill8, PaletteName::grey}) {
    for (const Color color : palette_colors(palette)) CHECK(contrast(color, text_on(color)) >= 4.5);
  }
  CHECK(contrast(theme::kUnpinned, text_on(theme::kUnpinned)) >= 4.5);
  for (const Color ground : {theme::kPaper, theme::kLand}) {
    CHECK(contrast(ground, theme::kInk) >= 7);
    CHECK(contrast(ground, theme::kQuietInk) >= 4.5);
  }
}
