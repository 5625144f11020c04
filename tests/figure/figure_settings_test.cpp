#include "figure/figure_settings.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::figure;

TEST_CASE("a figure's own settings take the place of the defaults, and the others stay") {
  FigureSettings defaults;
  defaults.view = scene::View::border;
  defaults.title = "Titel";
  defaults.no_legend = true;
  FigureSettings own;
  own.view = scene::View::region;
  own.no_legend = false;
  const FigureSettings both = merged(defaults, own, FigureFormat::png);
  CHECK(both.view == scene::View::region);
  CHECK(both.title == "Titel");
  CHECK(both.no_legend == false);
  CHECK_FALSE(both.palette);
}

TEST_CASE("a size takes the place of a paper with all that belongs to it, and a paper that of a size") {
  FigureSettings paper;
  paper.paper = Paper::a3;
  paper.portrait = true;
  paper.dpi = 600;
  FigureSettings size;
  size.size = PixelSize{800, 600};
  const FigureSettings sized = merged(paper, size, FigureFormat::png);
  CHECK(sized.size == PixelSize{800, 600});
  CHECK_FALSE(sized.paper);
  CHECK_FALSE(sized.portrait);
  CHECK_FALSE(sized.dpi);
  const FigureSettings printed = merged(size, paper, FigureFormat::png);
  CHECK_FALSE(printed.size);
  CHECK(printed.paper == Paper::a3);
  CHECK(printed.dpi == 600);
}

TEST_CASE("a direction takes the place of the other one; one that is off does not") {
  FigureSettings portrait;
  portrait.portrait = true;
  FigureSettings landscape;
  landscape.landscape = true;
  CHECK_FALSE(merged(portrait, landscape, FigureFormat::pdf).portrait);
  CHECK_FALSE(merged(landscape, portrait, FigureFormat::pdf).landscape);
  landscape.landscape = false;
  CHECK(merged(portrait, landscape, FigureFormat::pdf).portrait == true);
}

TEST_CASE("text as paths is a default of svg alone, and a figure's own setting in any case") {
  FigureSettings paths;
  paths.text_as_paths = true;
  CHECK(merged(paths, {}, FigureFormat::svg).text_as_paths == true);
  CHECK_FALSE(merged(paths, {}, FigureFormat::pdf).text_as_paths);
  CHECK_FALSE(merged(paths, {}, std::nullopt).text_as_paths);
  CHECK(merged({}, paths, FigureFormat::pdf).text_as_paths == true);
}
