#include "scene/display/pick.h"

#include <doctest/doctest.h>

#include "font/font_book.h"
#include "scene/plots/matrix_plot.h"
#include "scene/plots/upset_plot.h"
#include "scene/style/shapes.h"
#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;

namespace {

Item area(const Box& box, Source source) {
  return {Fill{style::box_path(box), {0, 0, 0, 0}, {}}, source};
}

constexpr Source kTown{Source::Kind::municipality, 3};
constexpr Source kRegion{Source::Kind::partnership, 1};

/// A state of three regions on a map of four municipalities A–D.
struct Plot {
  Dataset dataset = test::ascii_dataset({"AABB", "CCDD"}, {{"one", "AB"}, {"two", "BD"}, {"same", "BD"}});
  Translations texts = test::shipped_texts("nl");
  font::FontBook fonts;
  MapState state = [] {
    MapState s;
    s.shown = {0, 1, 2};
    return s;
  }();
};

/// The middle of the first fill with that source in a layer.
std::optional<PagePoint> middle_of(const Scene& scene, const std::string& layer, Source source) {
  for (const SceneLayer& l : scene.layers) {
    if (l.name != layer) continue;
    for (const Item& item : l.items) {
      const auto* fill = std::get_if<Fill>(&item.shape);
      if (fill == nullptr || !(item.source == source)) continue;
      PageBox box;
      for (const Point p : fill->path.points) box.add(PagePoint(p));
      return box.center();
    }
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("the topmost fill with a source of its own is picked") {
  Scene scene;
  scene.layers.push_back({"below", {}, 0, {area({0, 0, 10, 10}, kTown)}});
  scene.layers.push_back({"above", {}, 0, {area({5, 0, 15, 10}, kRegion)}});
  scene.layers.back().items.push_back(area({0, 0, 20, 20}, {Source::Kind::surround, 0}));
  scene.layers.back().items.push_back(area({0, 0, 20, 20}, {}));
  CHECK(pick(scene, {2, 5}) == kTown);
  CHECK(pick(scene, {7, 5}) == kRegion);
  CHECK(pick(scene, {12, 5}) == kRegion);
  CHECK_FALSE(pick(scene, {18, 5}));
  CHECK(sources_at(scene, {7, 5}) == std::vector<Source>{kRegion, kTown});
}

TEST_CASE("a hole is not part of an area") {
  Path ring = style::box_path({0, 0, 30, 30});
  ring.add({{10, 10}, {20, 10}, {20, 20}, {10, 20}});
  Scene scene;
  scene.layers.push_back({"areas", {}, 0, {{Fill{std::move(ring), {}, {}}, kTown}}});
  CHECK(pick(scene, {5, 15}) == kTown);
  CHECK_FALSE(pick(scene, {15, 15}));
}

TEST_CASE("map layers are picked in metres, and only inside their frame") {
  Scene scene;
  const Viewport viewport{{100, 100, 200, 200}, {5000, 5000}, 10};  // 4500 … 5500 m
  scene.layers.push_back({"map", viewport, 1, {area({5000, 5000, 9000, 9000}, kTown)}});
  CHECK(pick(scene, {175, 125}) == kTown);
  CHECK_FALSE(pick(scene, {125, 125}));
  CHECK_FALSE(pick(scene, {225, 125}));
}

TEST_CASE("a cell of the matrix belongs to its region and its municipality, wherever it is empty or full") {
  const Plot plot;
  const ViewContext context{plot.dataset, plot.texts, plot.fonts, plot.state};
  Scene scene;
  plots::add_matrix(context, plots::matrix_table(context), {}, {20, 20, 1000, 600}, scene);
  for (MunicipalityIndex m : {0U, 1U, 3U}) {
    for (PartnershipIndex p : {0U, 1U, 2U}) {
      const Source row{Source::Kind::municipality, m};
      const Source column{Source::Kind::partnership, p};
      const auto row_middle = middle_of(scene, "matrix-ground", row);
      const auto column_middle = middle_of(scene, "matrix-ground", column);
      REQUIRE(row_middle);
      REQUIRE(column_middle);
      const PagePoint cell{column_middle->x, row_middle->y};
      CHECK(sources_at(scene, cell) == std::vector<Source>{column, row});
      CHECK(pick(scene, {30, row_middle->y}) == row);
    }
  }
}

TEST_CASE("bars and dots of the UpSet plot belong to a zone, its rows to a region, its names to places") {
  const Plot plot;
  const ViewContext context{plot.dataset, plot.texts, plot.fonts, plot.state};
  Scene scene;
  plots::add_upset(context, plots::upset_table(context), {}, {20, 20, 1000, 600}, scene);
  const Source zone{Source::Kind::zone, 3};  // D alone lies in two and same
  const auto bar = middle_of(scene, "upset-bars", zone);
  REQUIRE(bar);
  CHECK(pick(scene, *bar) == zone);
  const Source row{Source::Kind::partnership, 0};
  const auto row_middle = middle_of(scene, "upset-ground", row);
  REQUIRE(row_middle);
  CHECK(pick(scene, {40, row_middle->y}) == row);
  const auto empty_dot = sources_at(scene, {bar->x, row_middle->y});
  CHECK(empty_dot == std::vector<Source>{zone, row});
  const auto name = middle_of(scene, "upset-words", {Source::Kind::municipality, 3});
  REQUIRE(name);
  CHECK(pick(scene, *name) == Source{Source::Kind::municipality, 3});
}

TEST_CASE("what is pointed at or selected lights up in the plots") {
  Plot plot;
  const ViewContext context{plot.dataset, plot.texts, plot.fonts, plot.state};
  const auto ink = [](const Scene& scene) {
    std::size_t coloured = 0;
    for (const SceneLayer& layer : scene.layers) {
      for (const Item& item : layer.items) {
        const auto* fill = std::get_if<Fill>(&item.shape);
        if (fill != nullptr && fill->color.a > 0)
          coloured += fill->color.r * 7 + fill->color.g * 3 + fill->color.b;
        const auto* stroke = std::get_if<Stroke>(&item.shape);
        if (stroke != nullptr) ++coloured;
      }
    }
    return coloured;
  };
  const auto matrix_ink = [&] {
    Scene scene;
    plots::add_matrix(context, plots::matrix_table(context), {}, {20, 20, 1000, 600}, scene);
    return ink(scene);
  };
  const auto upset_ink = [&] {
    Scene scene;
    plots::add_upset(context, plots::upset_table(context), {}, {20, 20, 1000, 600}, scene);
    return ink(scene);
  };
  const auto matrix = matrix_ink();
  const auto upset = upset_ink();
  plot.state.highlighted = 0;
  CHECK(matrix_ink() != matrix);
  CHECK(upset_ink() != upset);
  plot.state.highlighted.reset();
  plot.state.selected = 1;
  CHECK(matrix_ink() != matrix);
  CHECK(upset_ink() != upset);
}

TEST_CASE("lines of partnerships are found near them and in their frame, and fills of the page over a map") {
  Scene scene;
  const Viewport viewport{{0, 0, 100, 100}, {0, 0}, 10};
  Stroke line;
  line.path = style::line_path({{-400, 0}, {400, 0}});  // 80 px through the middle
  Stroke other = line;
  other.path = style::line_path({{-400, 100}, {400, 100}});
  scene.layers.push_back({"ribbons", viewport, 0, {{line, kRegion}, {other, kTown}}});
  CHECK(line_near(scene, {50, 52}, 2.5) == kRegion);
  CHECK_FALSE(line_near(scene, {50, 53}, 2.5).has_value());
  CHECK_FALSE(line_near(scene, {95, 50}, 2.5).has_value());
  CHECK_FALSE(line_near(scene, {50, 40}, 2.5).has_value());  // of a municipality

  scene.layers.push_back({"land", viewport, 0, {area({-500, -500, 500, 500}, kTown)}});
  CHECK_FALSE(pick_on_page(scene, {50, 50}).has_value());
  scene.layers.push_back({"names", std::nullopt, 0, {area({40, 40, 60, 60}, kRegion)}});
  CHECK(pick_on_page(scene, {50, 50}) == kRegion);
  CHECK_FALSE(pick_on_page(scene, {70, 50}).has_value());
}
