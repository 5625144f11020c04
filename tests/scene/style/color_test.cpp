// The shipped colours, and the measures that check them.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <map>

#include "scene/style/color_check.h"
#include "scene/style/color_difference.h"
#include "scene/style/color_vision.h"
#include "scene/style/palette.h"
#include "scene/style/theme.h"
#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;

TEST_CASE("CIEDE2000 gives the published differences of Sharma, Wu and Dalal 2005, table 1") {
  struct Row {
    Lab one;
    Lab other;
    double difference;
  };
  const std::array<Row, 34> table = {{
      {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
      {{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
      {{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
      {{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
      {{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1.0000},
      {{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1.0000},
      {{50, 0, 0}, {50, -1, 2}, 2.3669},
      {{50, -1, 2}, {50, 0, 0}, 2.3669},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
      {{50, 2.4900, -0.0010}, {50, -2.4900, 0.0012}, 7.2195},
      {{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
      {{50, -0.0010, 2.4900}, {50, 0.0010, -2.4900}, 4.8045},
      {{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
      {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
      {{50, 2.5, 0}, {73, 25, -18}, 27.1492},
      {{50, 2.5, 0}, {61, -5, 29}, 22.8977},
      {{50, 2.5, 0}, {56, -27, -3}, 31.9030},
      {{50, 2.5, 0}, {58, 24, 15}, 19.4535},
      {{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1.0000},
      {{50, 2.5, 0}, {50, 3.2972, 0}, 1.0000},
      {{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1.0000},
      {{50, 2.5, 0}, {50, 3.2592, 0.3350}, 1.0000},
      {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
      {{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
      {{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
      {{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
      {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
      {{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
      {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
      {{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
      {{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
      {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
  }};
  for (const Row& row : table) {
    CHECK(std::fabs(color_difference(row.one, row.other) - row.difference) < 0.00006);
    CHECK(std::fabs(color_difference(row.other, row.one) - row.difference) < 0.00006);
  }
}

TEST_CASE("L*a*b* of the corners of sRGB (published values for D65)") {
  const auto near = [](const Lab& found, double l, double a, double b) {
    return std::fabs(found.l - l) < 0.02 && std::fabs(found.a - a) < 0.05 && std::fabs(found.b - b) < 0.05;
  };
  CHECK(near(to_lab({255, 255, 255}), 100, 0, 0));
  CHECK(near(to_lab({0, 0, 0}), 0, 0, 0));
  CHECK(near(to_lab({255, 0, 0}), 53.24, 80.09, 67.20));
  CHECK(near(to_lab({0, 255, 0}), 87.73, -86.18, 83.18));
  CHECK(near(to_lab({0, 0, 255}), 32.30, 79.19, -107.86));
}

TEST_CASE("greys look the same to everyone, and greyscale keeps the contrast to white") {
  for (int value = 0; value <= 255; value += 17) {
    const auto v = static_cast<std::uint8_t>(value);
    for (const Vision vision : kVisions) {
      const Color seen = seen_with({v, v, v, 128}, vision);
      CHECK(std::abs(seen.r - value) <= 1);
      CHECK(std::abs(seen.g - value) <= 1);
      CHECK(std::abs(seen.b - value) <= 1);
      CHECK(seen.a == 128);
    }
  }
  for (const Color color : palette_colors(PaletteName::fill8)) {
    const Color grey = seen_with(color, Vision::greyscale);
    CHECK(grey.r == grey.g);
    CHECK(contrast(grey, theme::kWhite) == doctest::Approx(contrast(color, theme::kWhite)).epsilon(0.02));
  }
}

TEST_CASE("red and green come together without red or green cones, blue and green without blue ones") {
  const Color red{200, 60, 40};
  const Color green{110, 120, 30};
  CHECK(difference_seen(red, green, Vision::normal) > 40);
  CHECK(difference_seen(red, green, Vision::deutan) < 20);
  const Color blue{60, 110, 180};
  const Color teal{0, 130, 120};
  CHECK(difference_seen(blue, teal, Vision::tritan) < difference_seen(blue, teal, Vision::normal) / 2);
}

TEST_CASE("the palettes keep the differences that they were chosen for") {
  struct Floor {
    double normal, protan, deutan, tritan, lightness;
  };
  // The smallest differences over all pairs.
  const std::map<PaletteName, Floor> floors = {{PaletteName::tol, {23, 17.5, 15, 14.5, 8.1}},
                                               {PaletteName::fill8, {18, 13.5, 14, 14.5, 8.5}},
                                               {PaletteName::grey, {7, 7, 7, 7, 10}}};
  for (const auto& entry : floors) {
    const PaletteName palette = entry.first;
    const Floor& floor = entry.second;
    const std::vector<Color>& colors = palette_colors(palette);
    for (std::size_t a = 0; a < colors.size(); ++a) {
      for (std::size_t b = a + 1; b < colors.size(); ++b) {
        CAPTURE(static_cast<int>(palette));
        CAPTURE(a);
        CAPTURE(b);
        CHECK(difference_seen(colors[a], colors[b], Vision::normal) >= floor.normal);
        CHECK(difference_seen(colors[a], colors[b], Vision::protan) >= floor.protan);
        CHECK(difference_seen(colors[a], colors[b], Vision::deutan) >= floor.deutan);
        CHECK(difference_seen(colors[a], colors[b], Vision::tritan) >= floor.tritan);
        CHECK(std::fabs(to_lab(colors[a]).l - to_lab(colors[b]).l) >= floor.lightness);
        CHECK(std::fabs(to_lab(seen_with(colors[a], Vision::greyscale)).l -
                        to_lab(seen_with(colors[b], Vision::greyscale)).l) >= kTellApartLightness);
      }
      CHECK(contrast(colors[a], theme::kPaper) >= kWeakestOnPaper);
    }
    CHECK(alike_colors(colors, {kVisions.begin(), kVisions.end()}).empty());
  }
}

TEST_CASE("own colours that look alike are found, each pair once and with the vision") {
  Dataset dataset =
      test::ascii_dataset({"ABCD"}, {{"one", "A"}, {"two", "B"}, {"three", "C"}, {"pale", "D"}});
  dataset.partnerships[0].color = "#C83C28";
  dataset.partnerships[1].color = "#6E781E";  // olive: a red-green pair
  dataset.partnerships[2].palette_slot = 0;   // dark blue
  CHECK(check_own_colors(dataset).weak.empty());
  dataset.partnerships[3].color = "#F4F2EE";
  const OwnColorFaults faults = check_own_colors(dataset);
  REQUIRE(faults.weak.size() == 1);
  CHECK(faults.weak[0].region == 3);
  dataset.partnerships[3].color = "#0D287D";  // as good as the palette's dark blue
  const OwnColorFaults same = check_own_colors(dataset);
  CHECK(same.weak.empty());
  const auto pair = std::find_if(same.alike.begin(), same.alike.end(),
                                 [](const OwnColorFaults::Pair& p) { return p.region == 3; });
  REQUIRE(pair != same.alike.end());
  CHECK(pair->other == 2);
  CHECK(pair->vision == Vision::normal);
  CHECK(pair->difference < 1);
}

TEST_CASE("a twin is compared with the colour that its territory has, not with the slot that it gave up") {
  Dataset dataset = test::ascii_dataset({"AB"}, {{"first", "A"}, {"twin", "A"}, {"own", "B"}});
  dataset.partnerships[0].palette_slot = 1;
  dataset.partnerships[1].palette_slot = 2;
  dataset.partnerships[2].color = "#9D7A21";  // as good as slot 2, which nobody has
  CHECK(check_own_colors(dataset).alike.empty());
  dataset.partnerships[2].color = "#973153";  // as good as slot 1, which both have
  CHECK(check_own_colors(dataset).alike.size() == 2);
  dataset.partnerships[1].color = "#9D7A20";  // and the colour of both
  CHECK(check_own_colors(dataset).alike.empty());
}

TEST_CASE("what ships has no colours that cannot be told apart") {
  const OwnColorFaults faults = check_own_colors(test::shipped_dataset());
  CHECK(faults.alike.empty());
  CHECK(faults.weak.empty());
}

TEST_CASE("the user's own palette takes the place of the default one, and is checked") {
  Dataset dataset = test::ascii_dataset({"AB"}, {{"one", "A"}, {"two", "B"}});
  dataset.palette = {"#112233", "#112235", "#DD9900"};
  CHECK(palette_colors(dataset, PaletteName::tol)[1] == Color{0x11, 0x22, 0x35});
  CHECK(palette_colors(dataset, PaletteName::grey) == palette_colors(PaletteName::grey));
  const OwnColorFaults faults = check_own_colors(dataset);
  REQUIRE(faults.in_palette.size() == 4);  // with every vision
  CHECK(faults.in_palette[0].a == 0);
  CHECK(faults.in_palette[0].b == 1);
}
