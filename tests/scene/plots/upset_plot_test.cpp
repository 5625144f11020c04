// The UpSet plot in the drawer: how much of it the smallest drawers show, and its highlighting.
#include <doctest/doctest.h>

#include "analysis/zones.h"
#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/plots/upset_layout.h"
#include "scene/plots/upset_plot.h"
#include "scene/plots/upset_words.h"
#include "scene/style/theme.h"
#include "support/layout_check.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

MapState regional() {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope == Scope::regional) state.shown.push_back(p);
  }
  return state;
}

/// The middles (page px) of the columns that have a frame in the selection's colour.
std::vector<double> framed(const Scene& scene) {
  std::vector<double> middles;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name != "upset-ground") continue;
    for (const Item& item : layer.items) {
      const auto* stroke = std::get_if<Stroke>(&item.shape);
      if (stroke == nullptr || !(stroke->color == style::theme::kSelection)) continue;
      Box box;
      for (const Point p : stroke->path.points) box.add(p);
      middles.push_back(box.center().x);
    }
  }
  return middles;
}

std::uint64_t revision_of(const Scene& scene, const std::string& layer_name) {
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name == layer_name) return layer.revision;
  }
  return 0;
}

struct Window {
  const Dataset& dataset = test::shipped_dataset();
  Translations texts = test::shipped_texts("nl");
  font::FontBook fonts;
  page::SceneBuilder builder{dataset, texts, fonts};
  page::WindowPage page;

  Window() {
    page.viewport.frame = {0, 40, 900, 400};
    page.drawer = View::upset;
    page.drawer_box = {12, 440, 652, 690};
  }
};

}  // namespace

TEST_CASE("however small the drawer, the plot has its rows and columns, the focus's own among them") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const MapState& state : {initial_map_state(dataset), regional()}) {
      const ViewContext context{dataset, texts, fonts, state};
      for (const double width : {280, 330, 420, 520, 640}) {
        for (const double height : {112, 120, 135, 150, 180, 230}) {
          CAPTURE(language);
          CAPTURE(state.shown.size());
          CAPTURE(width);
          CAPTURE(height);
          const Box area{12, 8, 12 + width, 8 + height};
          const UpsetLayout layout = lay_upset(context, upset_table(context), {false, false, {}}, area);
          REQUIRE_FALSE(layout.table.columns.empty());
          CHECK(layout.table.sets.size() >= 2);
          CHECK(layout.table.columns.size() >= 3);  // two sets form no more than three zones
          CHECK(std::any_of(layout.table.columns.begin(), layout.table.columns.end(),
                            [](const UpsetColumn& column) { return column.focus; }));
          CHECK(layout.bar_height >= 20);
          CHECK(layout.right() <= area.max_x + 0.5);
          CHECK(layout.dots_bottom() <= area.max_y + 0.5);
          // Everything on view is shown or reported as left out.
          CHECK(layout.table.regions + layout.table.regions_left_out == state.shown.size());
          CHECK(layout.note.empty() == (layout.table.regions_left_out + layout.zones_left_out == 0));
          Scene scene;
          scene.width_px = width + 24;
          scene.height_px = height + 16;
          add_upset(context, upset_table(context), {false, false, {}}, area, scene);
          for (const std::string& problem : test::layout_problems(scene, fonts)) FAIL_CHECK(problem);
        }
      }
    }
  }
}

TEST_CASE("five regions are whole in a drawer of 420 by 120 px: names go before rows and columns do") {
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  const MapState state = initial_map_state(test::shipped_dataset());
  const ViewContext context{test::shipped_dataset(), texts, fonts, state};
  const UpsetLayout low = lay_upset(context, upset_table(context), {false, false, {}}, {0, 0, 420, 120});
  CHECK(low.table.regions_left_out == 0);
  CHECK(low.zones_left_out == 0);
  CHECK_FALSE(low.areas);
  const UpsetLayout narrow = lay_upset(context, upset_table(context), {false, false, {}}, {0, 0, 300, 120});
  CHECK(narrow.zones_left_out == 0);
  CHECK(narrow.names.front().empty());
  const UpsetLayout wide = lay_upset(context, upset_table(context), {false, false, {}}, {0, 0, 626, 230});
  CHECK(wide.areas);
  CHECK_FALSE(wide.names.front().empty());
}

TEST_CASE(
    "the zone that is pointed at or selected has its column marked, and what two regions share has its") {
  Window window;
  MapState state = initial_map_state(window.dataset);
  CHECK(framed(window.builder.window(state, window.page)).empty());
  std::vector<double> seen;
  for (const analysis::Zone& zone : analysis::zones(window.dataset, state.shown)) {
    state.marked = zone.members;
    const std::vector<double> now = framed(window.builder.window(state, window.page));
    REQUIRE(now.size() == 1);
    CHECK(std::find(seen.begin(), seen.end(), now.front()) == seen.end());
    seen.push_back(now.front());
  }
  // The marked municipalities are the members of two regions with one territory: every zone within it is
  // framed.
  state.marked = window.dataset.partnerships[state.shown[1]].members;
  std::size_t within = 0;
  for (const analysis::Zone& zone : analysis::zones(window.dataset, state.shown)) {
    within +=
        std::includes(state.marked.begin(), state.marked.end(), zone.members.begin(), zone.members.end()) ? 1
                                                                                                          : 0;
  }
  REQUIRE(within > 1);
  CHECK(framed(window.builder.window(state, window.page)).size() == within);
}

TEST_CASE("a zone lights up in its column where regions are left out, too") {
  Window window;
  const MapState all = regional();
  window.page.drawer_box = {12, 560, 452, 690};
  for (const analysis::Zone& zone : analysis::zones(window.dataset, all.shown)) {
    MapState state = all;
    state.marked = zone.members;
    CHECK(framed(window.builder.window(state, window.page)).size() <= 1);
  }
}

TEST_CASE("what lights up in the drawer leaves the page in the middle as it was made") {
  Window window;
  MapState state = initial_map_state(window.dataset);
  state.view = View::matrix;
  const std::uint64_t kept = revision_of(window.builder.window(state, window.page), "matrix-cells");
  REQUIRE(kept != 0);
  for (const analysis::Zone& zone : analysis::zones(window.dataset, state.shown)) {
    state.marked = zone.members;
    CHECK(revision_of(window.builder.window(state, window.page), "matrix-cells") == kept);
  }
}

TEST_CASE("in words a zone names twelve municipalities at most and counts the rest") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    MapState state = initial_map_state(dataset);
    state.shown.push_back(dataset.find_partnership("vng").value());
    const ViewContext context{dataset, texts, fonts, state};
    const std::string words = upset_description(context, upset_table(context));
    CAPTURE(words);
    std::size_t named = 0;
    for (const Municipality& m : dataset.municipalities)
      named += words.find(m.name) != std::string::npos ? 1 : 0;
    CHECK(named < 60);
    std::size_t most = 0;
    for (const analysis::Zone& zone : analysis::zones(dataset, state.shown))
      most = std::max(most, zone.members.size());
    REQUIRE(most > 200);
    CHECK(words.find(std::to_string(most - 11)) != std::string::npos);
  }
}

TEST_CASE("the row of areas is there only with numbers in it") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  for (const MapState& state : {initial_map_state(dataset), regional()}) {
    const ViewContext context{dataset, texts, fonts, state};
    for (const double width : {430, 500, 626, 800, 1200, 1900}) {
      CAPTURE(width);
      const Box area{0, 0, width, 592};
      const UpsetLayout layout = lay_upset(context, upset_table(context), {}, area);
      Scene scene;
      add_upset(context, upset_table(context), {}, area, scene);
      std::size_t numbers = 0;
      bool heading = false;
      for (const SceneLayer& layer : scene.layers) {
        for (const Item& item : layer.items) {
          const auto* text = std::get_if<Text>(&item.shape);
          if (text == nullptr || std::abs(text->anchor.y - layout.area_baseline()) > 0.01) continue;
          if (item.source.kind == Source::Kind::zone) ++numbers;
          heading = heading || text->text == texts.get("scene.upset.area");
        }
      }
      CHECK(heading == (numbers > 0));
      CHECK(heading == layout.areas);
    }
  }
}
