#include "app/state/figure_on_view.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/changes.h"

using namespace rk;
using namespace rk::app;

TEST_CASE("a figure of the window has its extent, names and what-if, on a page of its own") {
  const Dataset data = test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}});
  AppState state = initial_app_state(data, 1280, 800);
  state.now.map.labels = false;
  scene::FigureOptions page;
  page.width_px = 300;
  page.title = "Titel";
  const scene::FigureOptions options = options_on_view(page, state, test::changes({"+GM000B:west"}));
  CHECK(options.width_px == 300);
  CHECK(options.title == "Titel");
  CHECK(options.extent == viewport(state).visible());
  CHECK_FALSE(options.show_labels);
  CHECK(options.what_if == test::changes({"+GM000B:west"}));
}
