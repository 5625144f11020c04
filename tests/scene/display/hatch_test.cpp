#include "scene/display/hatch.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::scene;

TEST_CASE("lines repeat after their spacing and are as wide as they say") {
  const Hatch hatch{Hatch::Kind::lines, 45, 9, 2, {{0, 0, 0}}};
  const Point n = hatch_normal(hatch);
  int inked = 0;
  for (int i = 0; i < 9000; ++i) {
    const Point p = n * (i * 0.001 + 0.0005);
    const int index = hatch_color_index(hatch, p, {0, 0});
    inked += index == 0 ? 1 : 0;
    CHECK(index == hatch_color_index(hatch, p + n * 9, {0, 0}));
    CHECK(index == hatch_color_index(hatch, p + hatch_direction(hatch) * 123.4, {0, 0}));
  }
  CHECK(inked == doctest::Approx(2000).epsilon(0.01));
}

TEST_CASE("a line at 45 degrees rises to the right on the page") {
  const Hatch hatch{Hatch::Kind::lines, 45, 9, 2, {{0, 0, 0}}};
  CHECK(hatch_color_index(hatch, {0, 0}, {0, 0}) == 0);
  CHECK(hatch_color_index(hatch, {30, -30}, {0, 0}) == 0);  // up and to the right: y points down
  CHECK(hatch_color_index(hatch, {3.2, 3.2}, {0, 0}) == -1);
}

TEST_CASE("stripes take their colours in turn, on either side of the origin") {
  const Hatch hatch{Hatch::Kind::stripes, 90, 9, 6, {{1, 1, 1}, {2, 2, 2}, {3, 3, 3}}};
  const Point n = hatch_normal(hatch);
  for (int band = -7; band < 7; ++band) {
    const int expected = ((band % 3) + 3) % 3;
    CHECK(hatch_color_index(hatch, n * (band * 6 + 3), {0, 0}) == expected);
  }
}

TEST_CASE("the pattern moves with the map") {
  const Hatch hatch{Hatch::Kind::dots, 30, 10, 4, {{0, 0, 0}}};
  for (int i = 0; i < 200; ++i) {
    const Point p{i * 0.7, i * 0.3};
    const Point moved{1234.5, -987.6};
    CHECK(hatch_color_index(hatch, p, {0, 0}) == hatch_color_index(hatch, p + moved, moved));
  }
}
