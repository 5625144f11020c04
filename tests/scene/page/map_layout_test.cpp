// Every map view on pages of every size: no overlaps, nothing off the page, and every region in the legend
// wherever there is one.
#include <doctest/doctest.h>

#include <array>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/figure_pages.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;

namespace {

constexpr std::array kMaps = {View::overlay, View::overlap, View::border, View::partner, View::region};

MapState state_with(std::size_t regions) {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size() && state.shown.size() < regions; ++p) {
    const bool shown = std::find(state.shown.begin(), state.shown.end(), p) != state.shown.end();
    if (!shown && dataset.partnerships[p].has_territory()) state.shown.push_back(p);
  }
  state.shown.resize(std::min(state.shown.size(), regions));
  return state;
}

void check_layout(const Scene& scene, const TextMetrics& metrics) {
  for (const std::string& problem : test::layout_problems(scene, metrics)) FAIL_CHECK(problem);
}

}  // namespace

TEST_CASE("every map view keeps its things apart and on the page, on paper, screen and thumbnail") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    SceneBuilder builder(dataset, texts, fonts);
    for (const View view : kMaps) {
      for (const test::FigurePage& page : test::kFigurePages) {
        INFO(language, " ", views::view_name(view), " ", page.name);
        MapState state = initial_map_state(dataset);
        state.view = view;
        FigureOptions options;
        options.width_px = page.width_px;
        options.height_px = page.height_px;
        check_layout(builder.figure(state, options), fonts);
      }
    }
  }
}

TEST_CASE("whatever the number of regions, each has its chip in the legend and nothing overlaps") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  SceneBuilder builder(dataset, texts, fonts);
  for (const std::size_t regions : {0, 1, 2, 3, 6, 10, 20}) {
    for (const test::FigurePage& page : test::kFigurePages) {
      INFO(regions, " regions on ", page.name);
      const MapState state = state_with(regions);
      FigureOptions options;
      options.width_px = page.width_px;
      options.height_px = page.height_px;
      const Scene scene = builder.figure(state, options);
      check_layout(scene, fonts);
      if (std::min(page.width_px, page.height_px) < 600) continue;  // too small for a legend of many
      const std::set<std::string> chips = test::chips_in(scene, "surround", fonts);
      for (const PartnershipIndex p : state.shown)
        CHECK(chips.count(std::to_string(builder.chips(state)[p].number)) == 1);
    }
  }
}

TEST_CASE("words that are much too long are cut, never laid over the map") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  SceneBuilder builder(dataset, texts, fonts);
  std::string endless;
  for (int i = 0; i < 60; ++i) endless += "regionale samenwerkingsverbanden ";
  for (const test::FigurePage& page : test::kFigurePages) {
    INFO(page.name);
    FigureOptions options;
    options.width_px = page.width_px;
    options.height_px = page.height_px;
    options.title = endless;
    options.subtitle = endless;
    options.source = endless;
    options.what_if = {{analysis::MembershipChange::Kind::join, "regio-zwolle", {"GM0150"}},
                       {analysis::MembershipChange::Kind::leave, "cleantech-regio", {"GM0150"}}};
    check_layout(builder.figure(initial_map_state(dataset), options), fonts);
  }
}
