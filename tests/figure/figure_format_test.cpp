#include "figure/figure_format.h"

#include <doctest/doctest.h>

#include <string>

#include "figure/figure_error.h"

using namespace rk;
using namespace rk::figure;

TEST_CASE("the ending of a file name picks the format, in any case") {
  CHECK(figure_format("a.png") == FigureFormat::png);
  CHECK(figure_format("folder.svg/a.PDF") == FigureFormat::pdf);
  CHECK(figure_format("a.b.svg") == FigureFormat::svg);
  CHECK(figure_format("a.html") == FigureFormat::html);
  CHECK(figure_format("a.htm") == FigureFormat::html);
}

TEST_CASE("a file name without a known ending is no figure") {
  for (const std::string path : {"a.gif", "a", "", ".", "./a.b/kaart", "png", "a.png/", "a."}) {
    CAPTURE(path);
    CHECK_FALSE(parse_figure_format(path));
    CHECK_THROWS_AS(figure_format(path), FigureError);
  }
}

TEST_CASE("every format is picked by its own ending") {
  for (const FigureFormat format :
       {FigureFormat::png, FigureFormat::pdf, FigureFormat::svg, FigureFormat::html})
    CHECK(figure_format("a." + std::string(figure_ending(format))) == format);
}
