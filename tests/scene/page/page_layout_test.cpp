// Matrix, UpSet plot and small multiples on pages of every size: no overlaps, nothing off the page, however
// many regions are on view.
#include <doctest/doctest.h>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/state/chips.h"
#include "scene/views/registry.h"
#include "support/figure_pages.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;

namespace {

/// A state with that many regions, the headline regions first; 0: all that have a territory.
MapState state_with(std::size_t regions) {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    const bool shown = std::find(state.shown.begin(), state.shown.end(), p) != state.shown.end();
    if (!shown && dataset.partnerships[p].has_territory()) state.shown.push_back(p);
  }
  if (regions > 0) state.shown.resize(std::min(state.shown.size(), regions));
  state.shown = by_chip_number(dataset, std::move(state.shown));
  return state;
}

}  // namespace

TEST_CASE("plots keep their things apart and on the page, whatever its size and however many regions") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    SceneBuilder builder(dataset, texts, fonts);
    for (const View view : {View::matrix, View::upset, View::multiples, View::money}) {
      for (const std::size_t regions : {1, 2, 5, 10, 0}) {
        for (const test::FigurePage& page : test::kFigurePages) {
          INFO(language, " ", views::view_name(view), " ", page.name, ", regions: ", regions);
          MapState state = state_with(regions);
          state.view = view;
          FigureOptions options;
          options.width_px = page.width_px;
          options.height_px = page.height_px;
          const Scene scene = builder.figure(state, options);
          for (const std::string& problem : test::layout_problems(scene, fonts)) FAIL_CHECK(problem);
          for (const test::PlacedText& text : test::texts_on_page(scene, fonts))
            CHECK_FALSE(text.text == "…");
          if (page.width_px < 600) continue;
          // A page of this size has room for the plot.
          CHECK(scene.layers.size() >= 3);
        }
      }
    }
  }
}

TEST_CASE("in the window plots keep apart too, with panels open and without") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  SceneBuilder builder(dataset, texts, fonts);
  for (const View view : {View::matrix, View::upset, View::multiples, View::money}) {
    for (const Box& frame : {Box{320, 0, 1280, 800}, Box{0, 0, 1920, 1080}, Box{320, 0, 900, 500}}) {
      INFO(views::view_name(view), " ", frame.width());
      MapState state = state_with(0);
      state.view = view;
      state.selected = 3;
      state.highlighted = state.shown.front();
      WindowPage page;
      page.width_px = frame.max_x;
      page.height_px = frame.max_y;
      page.viewport.frame = on_page(frame);
      const Scene scene = builder.window(state, page);
      for (const std::string& problem : test::layout_problems(scene, fonts)) FAIL_CHECK(problem);
    }
  }
}
