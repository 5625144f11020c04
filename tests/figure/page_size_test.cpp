#include "figure/page_size.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "figure/figure_error.h"

using namespace rk;
using namespace rk::figure;

namespace {

/// The key of the error, or "" if the page is possible.
std::string problem(const PageChoice& page, FigureFormat format = FigureFormat::png) {
  try {
    page_size(page, format);
  } catch (const FigureError& error) {
    return error.key();
  }
  return "";
}

}  // namespace

TEST_CASE("a png has the pixels that are asked for, and a large one keeps its text large") {
  for (const PixelSize size : {PixelSize{300, 200}, PixelSize{1920, 1080}, PixelSize{3840, 2160},
                               PixelSize{2000, 1500}, PixelSize{100, 32767}}) {
    CAPTURE(size.width);
    const PageSize page = page_size(size, FigureFormat::png);
    CHECK(page.width_px * page.scale == doctest::Approx(size.width));
    CHECK(page.height_px * page.scale == doctest::Approx(size.height));
    CHECK(std::min(page.width_px, page.height_px) <= 1080 + 1e-9);
    CHECK(page.scale >= 1);
  }
  CHECK(page_size(PixelSize{3840, 2160}, FigureFormat::png).scale == 2);
  CHECK(page_size(PixelSize{3840, 2160}, FigureFormat::svg).scale == 1);
}

TEST_CASE("paper has the size of ISO 216 at 96 px an inch, whatever the dpi") {
  const PageSize a4 = page_size(PaperSheet{Paper::a4, true, 600}, FigureFormat::pdf);
  CHECK(a4.width_px == doctest::Approx(210 / 25.4 * 96));
  CHECK(a4.height_px == doctest::Approx(297 / 25.4 * 96));
  CHECK(a4.scale == 6.25);
  const PageSize a3 = page_size(PaperSheet{Paper::a3, false}, FigureFormat::png);
  CHECK(a3.width_px == doctest::Approx(420 / 25.4 * 96));
  CHECK(a3.scale == 300 / 96.0);
}

TEST_CASE("sides that cannot be drawn are refused") {
  CHECK(problem(PixelSize{100, 100}).empty());
  CHECK(problem(PixelSize{32767, 100}).empty());
  CHECK(problem(PixelSize{99, 600}) == "impossible_size");
  CHECK(problem(PixelSize{600, 32768}) == "impossible_size");
  CHECK(problem(PixelSize{-800, 600}) == "impossible_size");
  CHECK(problem(PixelSize{600, 32768}, FigureFormat::svg) == "impossible_size");
  CHECK(problem(PaperSheet{Paper::a4, false, 0}) == "bad_dpi");
  CHECK(problem(PaperSheet{Paper::a4, false, -300}) == "bad_dpi");
  CHECK(problem(PaperSheet{Paper::a4, false, 1}) == "impossible_dpi");
  CHECK(problem(PaperSheet{Paper::a4, false, 5000}) == "impossible_dpi");
}

TEST_CASE("without a page every format has one that can be drawn") {
  for (const FigureFormat format :
       {FigureFormat::png, FigureFormat::pdf, FigureFormat::svg, FigureFormat::html})
    CHECK(problem(default_page(format), format).empty());
  CHECK(default_page(FigureFormat::png) == PixelSize{1920, 1080});
  CHECK_FALSE(default_page(FigureFormat::html) == default_page(FigureFormat::png));
}
