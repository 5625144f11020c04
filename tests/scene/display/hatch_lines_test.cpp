#include "scene/display/hatch_lines.h"

#include <doctest/doctest.h>

#include "scene/display/hatch.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("lines and dots lie where the formula has their colour, and hardly leave the rectangle") {
  const Color red{200, 0, 0};
  const Color blue{0, 0, 200};
  const Point origin{37.25, -12.5};
  const Box part{10, 20, 110, 80};
  for (const Hatch& hatch :
       {Hatch{Hatch::Kind::lines, 45, 9, 2, {red}}, Hatch{Hatch::Kind::lines, 0, 9, 3, {red}},
        Hatch{Hatch::Kind::dots, 30, 9, 4, {red}},
        Hatch{Hatch::Kind::stripes, 135, 9, 6, {red, blue, {0, 200, 0}}}}) {
    const HatchLines drawn = hatch_lines(hatch, origin, part);
    const bool stripes = hatch.kind == Hatch::Kind::stripes;
    CHECK(drawn.ground.has_value() == stripes);
    REQUIRE(drawn.inks.size() == (stripes ? 2 : 1));
    const Box reached = part.grown(hatch.width_px + 1e-9);
    for (std::size_t i = 0; i < drawn.inks.size(); ++i) {
      const HatchLines::Ink& ink = drawn.inks[i];
      const int color = static_cast<int>(stripes ? i + 1 : 0);
      CHECK(ink.color == hatch.colors[static_cast<std::size_t>(color)]);
      CHECK(ink.lines.points.size() == 2 * ink.lines.line_count());
      CHECK(ink.lines.points.size() + ink.dots.size() > 10);
      for (const auto* points : {&ink.lines.points, &ink.dots}) {
        for (const Point p : *points) {
          CHECK(hatch_color_index(hatch, p, origin) == color);
          CHECK(reached.contains(p));
        }
      }
    }
  }
}

TEST_CASE("a hatch without colours, period or room draws nothing") {
  const Hatch hatch{Hatch::Kind::lines, 45, 9, 2, {{200, 0, 0}}};
  CHECK(hatch_lines(hatch, {}, {}).inks.empty());
  CHECK(hatch_lines(Hatch{Hatch::Kind::lines, 45, 0, 2, hatch.colors}, {}, {0, 0, 9, 9}).inks.empty());
  CHECK(hatch_lines(Hatch{Hatch::Kind::stripes, 45, 9, 2, {}}, {}, {0, 0, 9, 9}).inks.empty());
}
