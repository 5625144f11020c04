// The plots of the shipped data: properties that hold on every page.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "font/font_book.h"
#include "scene/display/text_box.h"
#include "scene/plots/matrix_plot.h"
#include "scene/plots/matrix_table.h"
#include "scene/plots/upset_plot.h"
#include "scene/plots/upset_table.h"
#include "scene/state/chips.h"
#include "scene/style/plot_items.h"
#include "scene/style/theme.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

struct World {
  const Dataset& dataset = test::shipped_dataset();
  Translations nl = test::shipped_texts("nl");
  Translations en = test::shipped_texts("en");
  font::FontBook fonts;
};

const World& world() {
  static const World instance;
  return instance;
}

MapState all_regional() {
  MapState state = initial_map_state(world().dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < world().dataset.partnerships.size(); ++p) {
    if (world().dataset.partnerships[p].scope == Scope::regional) state.shown.push_back(p);
  }
  state.shown = by_chip_number(world().dataset, state.shown);
  return state;
}

const std::array<Box, 4> kAreas = {Box{27, 72, 1253, 670}, Box{40, 94, 1880, 1017}, Box{24, 60, 1099, 747},
                                   Box{17, 50, 777, 1083}};

Box item_box(const Item& item) {
  Box box;
  if (const auto* text = std::get_if<Text>(&item.shape))
    return text_box(*text, world().fonts, kCapHeight, kDescent).grown(text->halo_px);
  const Path& path = std::holds_alternative<Fill>(item.shape) ? std::get<Fill>(item.shape).path
                                                              : std::get<Stroke>(item.shape).path;
  for (const Point p : path.points) box.add(p);
  return box;
}

/// Checks that items stay inside the area, and that upright texts are at least 9 px high and do not overlap.
void check_page(const Scene& scene, const Box& area) {
  std::vector<std::pair<Box, std::string>> texts;
  for (const SceneLayer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const Box box = item_box(item);
      INFO(layer.name);
      const Box page = area.grown(2);
      CHECK(page.contains({box.min_x, box.min_y}));
      CHECK(page.contains({box.max_x, box.max_y}));
      const auto* text = std::get_if<Text>(&item.shape);
      if (text == nullptr) continue;
      INFO(text->text);
      CHECK(text->size_px >= 9);
      if (text->angle_deg == 0) texts.emplace_back(box.grown(-0.5), text->text);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      INFO(texts[i].second << " / " << texts[j].second);
      CHECK_FALSE(texts[i].first.intersects(texts[j].first));
    }
  }
}

const SceneLayer& layer_named(const Scene& scene, const std::string& name) {
  const auto it = std::find_if(scene.layers.begin(), scene.layers.end(),
                               [&](const SceneLayer& layer) { return layer.name == name; });
  REQUIRE(it != scene.layers.end());
  return *it;
}

}  // namespace

TEST_CASE("matrix and UpSet plot keep inside their area, and no text lies on another") {
  for (const Translations* texts : {&world().nl, &world().en}) {
    for (const MapState& state : {initial_map_state(world().dataset), all_regional()}) {
      const ViewContext context{world().dataset, *texts, world().fonts, state};
      for (const Box& area : kAreas) {
        CAPTURE(texts->language());
        CAPTURE(state.shown.size());
        CAPTURE(area.max_x);
        Scene matrix;
        add_matrix(context, matrix_table(context), {}, area, matrix);
        check_page(matrix, area);
        Scene upset;
        add_upset(context, upset_table(context), {}, area, upset);
        check_page(upset, area);
      }
    }
  }
}

TEST_CASE("the matrix draws every membership of its rows once") {
  const MapState state = initial_map_state(world().dataset);
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  const MatrixTable table = matrix_table(context, {.rows = 1000});
  CHECK(table.rows_left_out == 0);
  std::size_t memberships = 0;
  for (const style::RegionStyle& region : table.columns)
    memberships += world().dataset.partnerships[region.partnership].members.size();
  Scene scene;
  add_matrix(context, matrix_table(context), {}, kAreas[1], scene);
  CHECK(layer_named(scene, "matrix-cells").items.size() == memberships);
}

TEST_CASE("a matrix with few rows keeps the focus and those that share most with it") {
  const MapState state = all_regional();
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  const MatrixTable table = matrix_table(context, {.rows = 3});
  std::vector<std::string> names;
  for (const MunicipalityIndex m : table.rows) names.push_back(world().dataset.municipalities[m].name);
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"Deventer", "Olst-Wijhe", "Raalte"});
}

TEST_CASE("bars of the UpSet plot are as long as their zones and sets have members") {
  const MapState state = initial_map_state(world().dataset);
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  const UpsetTable table = upset_table(context);
  CHECK(table.sets.size() + 1 == state.shown.size());  // IJsselland and West-Overijssel are one set
  Scene scene;
  add_upset(context, upset_table(context), {}, kAreas[1], scene);
  const SceneLayer& bars = layer_named(scene, "upset-bars");
  REQUIRE(bars.items.size() == table.columns.size());
  const double unit =
      item_box(bars.items[0]).height() / static_cast<double>(table.columns[0].zone.members.size());
  for (std::size_t i = 0; i < bars.items.size(); ++i) {
    CHECK(item_box(bars.items[i]).height() ==
          doctest::Approx(unit * static_cast<double>(table.columns[i].zone.members.size())));
  }
  const SceneLayer& sets = layer_named(scene, "upset-set-bars");
  const double step = item_box(sets.items[0]).width() / static_cast<double>(table.sets[0].members);
  for (std::size_t i = 0; i < sets.items.size(); ++i) {
    CHECK(item_box(sets.items[i]).width() ==
          doctest::Approx(step * static_cast<double>(table.sets[i].members)));
  }
}

TEST_CASE("without regions the plots say so") {
  MapState state = initial_map_state(world().dataset);
  state.shown.clear();
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  Scene scene;
  add_upset(context, upset_table(context), {}, kAreas[0], scene);
  REQUIRE(scene.layers.size() == 1);
  CHECK(scene.layers[0].items.size() == 1);
}

namespace {

bool says(const Scene& scene, const std::string& words) {
  for (const SceneLayer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text != nullptr && text->text.find(words) != std::string::npos) return true;
    }
  }
  return false;
}

std::size_t tapes(const Scene& scene) {
  std::size_t count = 0;
  for (const SceneLayer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const auto* stroke = std::get_if<Stroke>(&item.shape);
      if (stroke != nullptr && stroke->casing == style::theme::kWhatIfLine) ++count;
    }
  }
  return count;
}

MapState with_territory() {
  MapState state = initial_map_state(world().dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < world().dataset.partnerships.size(); ++p) {
    if (world().dataset.partnerships[p].has_territory()) state.shown.push_back(p);
  }
  state.shown = by_chip_number(world().dataset, state.shown);
  return state;
}

}  // namespace

TEST_CASE("where not everything fits the matrix counts over all regions, and explains only what it draws") {
  const MapState state = with_territory();
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  const MatrixTable whole = matrix_table(context);
  const MatrixTable part = matrix_table(context, {.rows = 20, .columns = 13});
  REQUIRE(part.columns.size() == 13);
  CHECK(part.columns_left_out == whole.columns.size() - 13);
  CHECK(part.rows_left_out == whole.rows.size() - part.rows.size());
  for (std::size_t r = 0; r < part.rows.size(); ++r) {
    const auto at = std::find(whole.rows.begin(), whole.rows.end(), part.rows[r]) - whole.rows.begin();
    CHECK(part.shared[r] == whole.shared[static_cast<std::size_t>(at)]);
  }
  Scene scene;
  add_matrix(context, matrix_table(context), {}, {326, 60, 944, 664}, scene);
  CHECK(says(scene, "provincie Gelderland"));
  CHECK_FALSE(says(scene, "Noord-Brabant"));
}

TEST_CASE("a what-if is marked in the cells of the matrix and the columns of the UpSet plot") {
  const Dataset& dataset = world().dataset;
  MapState state = initial_map_state(dataset);
  const ViewContext context{dataset, world().nl, world().fonts, state};
  const auto tapes_of_plots = [&] {
    Scene matrix;
    add_matrix(context, matrix_table(context), {}, kAreas[0], matrix);
    Scene upset;
    add_upset(context, upset_table(context), {}, kAreas[0], upset);
    return std::pair(tapes(matrix), tapes(upset));
  };
  CHECK(tapes_of_plots() == std::pair<std::size_t, std::size_t>(0, 0));
  state.assumed = {
      {*dataset.find_partnership("cleantech-regio"), *dataset.find_municipality("GM0200"), false}};
  // One outline is around the cell or column, the other in the key that explains it.
  CHECK(tapes_of_plots() == std::pair<std::size_t, std::size_t>(2, 2));
}

TEST_CASE("the UpSet plot of a low drawer leaves out areas and rows before it gives up") {
  const MapState state = initial_map_state(world().dataset);
  const ViewContext context{world().dataset, world().nl, world().fonts, state};
  for (const Box& area : {Box{12, 0, 420, 122}, Box{12, 0, 640, 150}, Box{12, 0, 640, 230}}) {
    Scene scene;
    add_upset(context, upset_table(context), {false, false, {}}, area, scene);
    CAPTURE(area.max_y);
    CHECK_FALSE(says(scene, world().nl.get("scene.too_small")));
    CHECK(says(scene, "oppervlakte") == (area.height() > 170));
    check_page(scene, area);
  }
}
