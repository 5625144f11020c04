#include "scene/style/palette.h"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>
#include <tuple>

#include "scene/style/region_style.h"
#include "scene/style/theme.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;

TEST_CASE("a region keeps its colour whatever else is shown") {
  Dataset dataset = test::ascii_dataset({"AB"}, {{"one", "A"}, {"two", "B"}, {"three", "AB"}});
  dataset.partnerships[2].palette_slot = 3;
  const Color alone = assign_colors(dataset, {2}, PaletteName::tol)[0];
  CHECK(assign_colors(dataset, {0, 1, 2}, PaletteName::tol)[2] == alone);
  CHECK(alone == palette_colors(PaletteName::tol)[3]);
}

TEST_CASE("no two regions share a colour while the palette lasts, not even where both wish for it") {
  std::vector<test::AsciiPartnership> six;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) six.push_back({id, "A"});
  Dataset dataset = test::ascii_dataset({"A"}, six);
  dataset.partnerships[1].palette_slot = 2;
  dataset.partnerships[4].palette_slot = 2;
  std::set<std::tuple<int, int, int>> seen;
  for (const Color c : assign_colors(dataset, {0, 1, 2, 3, 4, 5}, PaletteName::tol))
    seen.insert({c.r, c.g, c.b});
  CHECK(seen.size() == 6);
}

TEST_CASE("a colour of the user's own wins") {
  Dataset dataset = test::ascii_dataset({"A"}, {{"one", "A"}});
  dataset.partnerships[0].color = "#12aB9f";
  CHECK(assign_colors(dataset, {0}, PaletteName::tol)[0] == Color{0x12, 0xAB, 0x9F});
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
  for (int count = 1; count <= 5; ++count) CHECK(contrast(count_tint(count, 5), theme::kInk) >= 7);
}

TEST_CASE("more regions, darker tint") {
  for (int most = 2; most <= 8; ++most) {
    for (int count = 1; count < most; ++count) {
      CHECK(luminance(count_tint(count, most)) > luminance(count_tint(count + 1, most)));
    }
  }
}
