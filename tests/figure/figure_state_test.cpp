#include "figure/figure_state.h"

#include <doctest/doctest.h>

#include <string>

#include "figure/figure_error.h"
#include "support/ascii_map.h"

using namespace rk;
using namespace rk::figure;

namespace {

/// Two headline partnerships, one that is not, and one without territory.
Dataset example() {
  Dataset data =
      test::ascii_dataset({"AABBCCDD"}, {{"west", "A"}, {"east", "BC"}, {"far", "D"}, {"net", "AD"}}, "A");
  data.partnerships[0].headline = data.partnerships[1].headline = true;
  data.partnerships[2].headline = data.partnerships[3].headline = false;
  data.partnerships[3].scope = Scope::network;
  return data;
}

/// The key of the error, or "" if there is none.
std::string problem(const FigureSpec& spec, const Dataset& data) {
  try {
    figure_state(spec, data, 0);
  } catch (const FigureError& error) {
    return error.key();
  }
  return "";
}

using Regions = std::vector<PartnershipIndex>;

}  // namespace

TEST_CASE("the headline regions are shown, the ones that are named, or all regional ones") {
  const Dataset data = example();
  FigureSpec spec;
  CHECK(figure_state(spec, data, 0).shown == Regions{0, 1});
  spec.regions = {{"far", "west", "far"}};
  CHECK(figure_state(spec, data, 0).shown == Regions{0, 2});
  spec.regions = {{"regional"}};
  CHECK(figure_state(spec, data, 0).shown == Regions{0, 1, 2});
}

TEST_CASE("what a what-if touches is shown too and keeps its colour, unless the figure names its regions") {
  const Dataset data = example();
  FigureSpec spec;
  const scene::MapState touched = figure_state(spec, data, 0, {2});
  CHECK(touched.shown == Regions{0, 1, 2});
  REQUIRE(touched.pinned);
  CHECK(touched.pinned->front() == 2);
  spec.regions = {{"west"}};
  CHECK(figure_state(spec, data, 0, {2}).shown == Regions{0});
}

TEST_CASE("the region view shows the first region that is named") {
  const Dataset data = example();
  FigureSpec spec;
  spec.view = scene::View::region;
  CHECK_FALSE(figure_state(spec, data, 0).highlighted);
  spec.regions = {{"far", "west"}};
  CHECK(figure_state(spec, data, 0).highlighted == PartnershipIndex{2});
}

TEST_CASE("what the data do not have is refused, with the nearest that they have") {
  const Dataset data = example();
  FigureSpec spec;
  spec.regions = {{"wset"}};
  try {
    figure_state(spec, data, 0);
    FAIL("no error");
  } catch (const FigureError& error) {
    CHECK(error.key() == "unknown_region_nearest");
    CHECK(error.arguments() == TextArguments{{"id", "wset"}, {"nearest", "west"}});
  }
  spec.regions = {{"iets-heel-anders"}};
  CHECK(problem(spec, data) == "unknown_region");
  spec.regions = {{"net"}};
  CHECK(problem(spec, data) == "region_without_territory");
}

TEST_CASE("only regions that are shown can be pinned") {
  const Dataset data = example();
  FigureSpec spec;
  spec.pinned = {{"east"}};
  CHECK(figure_state(spec, data, 0).pinned == Regions{1});
  spec.pinned = {{"far"}};
  CHECK(problem(spec, data) == "pin_not_shown");
}

TEST_CASE("a partner is another municipality, by name or code") {
  const Dataset data = example();
  FigureSpec spec;
  spec.view = scene::View::partner;
  CHECK_FALSE(figure_state(spec, data, 0).partner);
  for (const std::string& name : {data.municipalities[1].name, data.municipalities[1].code}) {
    spec.partner = name;
    CHECK(figure_state(spec, data, 0).partner == MunicipalityIndex{1});
  }
  spec.partner = data.municipalities[0].code;
  CHECK(problem(spec, data) == "partner_is_focus");
  spec.partner = "Nergenshuizen";
  CHECK(problem(spec, data) == "unknown_municipality");
}

TEST_CASE("the options have the page and the extent of the figure") {
  const Dataset data = example();
  FigureSpec spec;
  spec.page = {800, 600, 2};
  spec.options.title = "Titel";
  CHECK_FALSE(figure_options(spec, data, 0).extent);
  spec.extent = {ExtentSpec::Kind::box, {1, 2, 3, 4}};
  const scene::FigureOptions options = figure_options(spec, data, 0);
  CHECK(options.width_px == 800);
  CHECK(options.height_px == 600);
  CHECK(options.title == "Titel");
  CHECK(options.extent == Box{1, 2, 3, 4});
  CHECK_FALSE(page_options(spec).extent);
}
