#include "scene/display/ground.h"

#include <doctest/doctest.h>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("the ground of a scene is its one map, below names and legend") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  const Viewport start{PageBox{200, 0, 900, 640}, {210000, 480000}, 90};
  for (const View view : {View::overlay, View::overlap, View::border, View::partner, View::region,
                          View::matrix, View::upset, View::multiples, View::money}) {
    MapState state = initial_map_state(dataset);
    state.view = view;
    const Scene scene = builder.window(state, {900, 640, start, PageBox{0, 0, 180, 640}, {}, {}});
    const Ground ground = ground_of(scene);
    const bool plot =
        view == View::matrix || view == View::upset || view == View::multiples || view == View::money;
    CAPTURE(static_cast<int>(view));
    CHECK(ground.viewport.has_value() == !plot);
    CHECK((ground.layers == scene.layers.size()) == plot);
    CHECK(ground.layers > 0);
  }
}
