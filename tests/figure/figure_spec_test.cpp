#include "figure/figure_spec.h"

#include <doctest/doctest.h>

#include <string>

#include "figure/figure_error.h"

using namespace rk;
using namespace rk::figure;

namespace {

/// The key of the error, or "" if the settings are possible.
std::string problem(const FigureSettings& settings, FigureFormat format = FigureFormat::png) {
  try {
    make_figure_spec(settings, format);
  } catch (const FigureError& error) {
    return error.key();
  }
  return "";
}

}  // namespace

TEST_CASE("without settings a figure is the map of the headline regions, with everything around the map") {
  const FigureSpec spec = make_figure_spec({}, FigureFormat::png);
  CHECK(spec.view == scene::View::overlay);
  CHECK_FALSE(spec.regions);
  CHECK(spec.extent == ExtentSpec{});
  CHECK(spec.page.width_px == 1920);
  CHECK(spec.patterns);
  CHECK_FALSE(spec.caption_file);
  CHECK(spec.options.show_title);
  CHECK(spec.options.show_source);
  CHECK(make_figure_spec({}, FigureFormat::html).page.width_px == 1152);
}

TEST_CASE("settings that exclude each other are refused") {
  FigureSettings settings;
  settings.paper = Paper::a4;
  settings.size = PixelSize{800, 600};
  CHECK(problem(settings) == "size_and_paper");
  settings.size.reset();
  settings.landscape = settings.portrait = true;
  CHECK(problem(settings) == "two_directions");
  settings.landscape = false;
  CHECK(problem(settings).empty());
  CHECK(make_figure_spec(settings, FigureFormat::pdf).page.height_px == doctest::Approx(297 / 25.4 * 96));
}

TEST_CASE("direction and dpi belong to a paper, unless they are off") {
  FigureSettings dpi;
  dpi.dpi = 300;
  FigureSettings landscape;
  landscape.landscape = true;
  FigureSettings portrait;
  portrait.portrait = true;
  for (FigureSettings* settings : {&dpi, &landscape, &portrait}) {
    CHECK(problem(*settings) == "needs_paper");
    settings->paper = Paper::a3;
    CHECK(problem(*settings).empty());
  }
  FigureSettings off;
  off.landscape = off.portrait = false;
  CHECK(problem(off).empty());
}

TEST_CASE("a partner belongs to its view, outlines of letters to svg") {
  FigureSettings settings;
  settings.partner = "Raalte";
  CHECK(problem(settings) == "needs_partner_view");
  settings.view = scene::View::partner;
  CHECK(problem(settings).empty());
  settings.text_as_paths = true;
  CHECK(problem(settings, FigureFormat::pdf) == "needs_svg");
  CHECK(make_figure_spec(settings, FigureFormat::svg).svg_text == render::svg::SvgText::outlines);
  settings.text_as_paths = false;
  CHECK(problem(settings, FigureFormat::pdf).empty());
}

TEST_CASE("what is out of range is refused: page and extent") {
  FigureSettings settings;
  settings.extent = ExtentSpec{ExtentSpec::Kind::box, {5, 5, 1, 1}};
  CHECK(problem(settings) == "empty_extent");
  settings.extent = ExtentSpec{ExtentSpec::Kind::nl, {}};
  settings.size = PixelSize{50, 600};
  CHECK(problem(settings) == "impossible_size");
}
