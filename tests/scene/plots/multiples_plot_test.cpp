// Small multiples: their common extent, and what they show.
#include <doctest/doctest.h>

#include <set>

#include "coverage/dissolve.h"
#include "font/font_book.h"
#include "scene/display/pick.h"
#include "scene/plots/multiples_grid.h"
#include "scene/plots/multiples_plot.h"
#include "scene/plots/multiples_table.h"
#include "scene/style/theme.h"
#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::plots;

namespace {

const std::vector<std::string> kMap = {"AABB", "CCDD"};

MapState showing(std::vector<PartnershipIndex> shown, MunicipalityIndex focus = 0) {
  MapState state;
  state.shown = std::move(shown);
  state.focus = focus;
  return state;
}

std::vector<const SceneLayer*> layers_named(const Scene& scene, const std::string& name) {
  std::vector<const SceneLayer*> found;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.name == name) found.push_back(&layer);
  }
  return found;
}

double area_of(const Path& path) {
  double sum = 0;
  for (std::size_t i = 0; i < path.line_count(); ++i) {
    const auto at = path.points.begin();
    sum += signed_area(Ring(at + path.starts[i], at + static_cast<std::ptrdiff_t>(path.line_end(i))));
  }
  return sum;
}

void add_plot(const ViewContext& context, const Box& area, Scene& scene) {
  add_multiples(context, multiples_table(context), {}, area, scene);
}

}  // namespace

TEST_CASE("the grid fills the page, and no grid of another shape shows the extent larger") {
  const auto heading = [](double) { return 30.0; };
  const MapBox extent{0, 0, 100000, 80000};
  for (const PageBox& area :
       {PageBox{20, 40, 1260, 680}, PageBox{10, 60, 780, 1060}, PageBox{0, 0, 2400, 500}}) {
    for (std::size_t count = 1; count <= 29; ++count) {
      const MultiplesGrid grid = multiples_grid(count, extent, area, heading);
      CAPTURE(count);
      CHECK(grid.shown == count);
      CHECK(grid.columns * grid.rows >= count);
      CHECK((grid.columns - 1) * grid.rows < count);
      for (std::size_t i = 0; i < count; ++i) {
        const PageBox cell = grid.cell(i);
        CHECK(area.grown(1e-6).contains({cell.min_x, cell.min_y}));
        CHECK(area.grown(1e-6).contains({cell.max_x, cell.max_y}));
        CHECK(cell.max_y - grid.map(i).min_y == doctest::Approx(grid.map_height));
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(cell.intersects(grid.cell(j)));
      }
      for (std::size_t columns = 1; columns <= count; ++columns) {
        const std::size_t in_column = (count + columns - 1) / columns;
        const auto rows = static_cast<double>(in_column);
        const double width =
            (area.width() - kMultiplesGapX * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        const double height = (area.height() - kMultiplesGapY * (rows - 1)) / rows - 30;
        if (width < kSmallestMap || height < kSmallestMap) continue;
        CHECK(std::max(extent.width() / width, extent.height() / height) >= grid.m_per_px - 1e-9);
      }
    }
  }
}

TEST_CASE("on a page too small for all maps fewer are shown, and none on one that is too small for any") {
  const auto heading = [](double) { return 30.0; };
  const MapBox extent{0, 0, 100000, 80000};
  const MultiplesGrid few = multiples_grid(22, extent, {0, 0, 300, 200}, heading);
  CHECK(few.shown > 0);
  CHECK(few.shown < 22);
  CHECK(few.cell_width >= kSmallestMap);
  CHECK(few.map_height >= kSmallestMap);
  CHECK(multiples_grid(22, extent, {0, 0, 50, 50}, heading).shown == 0);
}

TEST_CASE("each region has a map of its own area, all of one extent; the last counts the regions") {
  const Dataset dataset = test::ascii_dataset(kMap, {{"one", "AB"}, {"two", "BD"}, {"same", "BD"}});
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  const MapState state = showing({0, 1, 2});
  Scene scene;
  add_plot({dataset, texts, fonts, state}, {0, 0, 1000, 700}, scene);
  const auto regions = layers_named(scene, "multiples-region");
  const auto counts = layers_named(scene, "multiples-counts");
  REQUIRE(regions.size() == 3);
  REQUIRE(counts.size() == 1);
  std::set<std::uint64_t> revisions;
  for (const SceneLayer* layer : regions) {
    CHECK(layer->viewport->m_per_px == doctest::Approx(counts[0]->viewport->m_per_px));
    CHECK(layer->viewport->visible().center().x == doctest::Approx(counts[0]->viewport->center.x));
    CHECK(layer->viewport->frame.width() == doctest::Approx(counts[0]->viewport->frame.width()));
    const Item& area = layer->items.front();
    CHECK(area.source.kind == Source::Kind::partnership);
    CHECK(area_of(std::get<Fill>(area.shape).path) == doctest::Approx(4e6));  // two municipalities of 2 km²
    revisions.insert(layer->revision);
    CHECK(layer->revision != 0);
  }
  CHECK(revisions.size() == 3);
  for (const auto* land : layers_named(scene, "multiples-land"))
    CHECK(land->revision == layers_named(scene, "multiples-land").front()->revision);

  // B lies in three regions, A in one, D in two, C in none.
  const Viewport& view = *counts[0]->viewport;
  CHECK(pick(scene, view.to_page(dataset.coverage->face_label[1])) == Source{Source::Kind::municipality, 1});
  CHECK_FALSE(pick(scene, view.to_page(dataset.coverage->face_label[2])));
  const Viewport& first = *regions[0]->viewport;
  CHECK(pick(scene, first.to_page(dataset.coverage->face_label[2])) == Source{Source::Kind::partnership, 0});
}

TEST_CASE("the title tells in how many regions the focus lies and how many areas they are") {
  const Dataset dataset = test::ascii_dataset(kMap, {{"one", "AB"}, {"two", "BD"}, {"same", "BD"}});
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  const auto title = [&](std::vector<PartnershipIndex> shown, MunicipalityIndex focus) {
    const MapState state = showing(std::move(shown), focus);
    const ViewContext context{dataset, texts, fonts, state};
    return multiples_title(context, multiples_table(context));
  };
  CHECK(title({0, 1, 2}, 1) == "B ligt in alle drie regio’s; zij vormen twee verschillende gebieden");
  CHECK(title({0, 1, 2}, 0) == "A ligt in één van de drie regio’s; zij vormen twee verschillende gebieden");
  CHECK(title({0, 1}, 2) == "C ligt in geen van de twee regio’s; geen twee vallen samen");
  CHECK(title({1, 2}, 3) == "D ligt in beide regio’s; zij vallen precies samen");
  CHECK(title({0}, 0) == "A in one");
  CHECK(title({}, 0) == "Er zijn geen regio’s in beeld.");
}

TEST_CASE("one region needs no map of counts") {
  const Dataset dataset = test::ascii_dataset(kMap, {{"one", "AB"}});
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  const MapState state = showing({0});
  Scene scene;
  add_plot({dataset, texts, fonts, state}, {0, 0, 600, 400}, scene);
  CHECK(layers_named(scene, "multiples-region").size() == 1);
  CHECK(layers_named(scene, "multiples-counts").empty());
}

TEST_CASE("the shipped regions: as many maps as regions, and the numbers are those of the analysis") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  MapState state = initial_map_state(dataset);
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].scope == Scope::regional &&
        std::find(state.shown.begin(), state.shown.end(), p) == state.shown.end())
      state.shown.push_back(p);
  }
  const ViewContext context{dataset, texts, fonts, state};
  const MultiplesTable table = multiples_table(context);
  CHECK(table.regions.size() == 21);
  CHECK(table.with_focus == 19);
  CHECK(table.counts[dataset.focus] == 19);
  Scene scene;
  add_multiples(context, table, {}, {0, 0, 1880, 900}, scene);
  CHECK(layers_named(scene, "multiples-region").size() == 21);
}

namespace {

/// All partnerships that have a territory, by index, including the nationwide and province-wide ones.
MapState everything() {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  state.shown.clear();
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].has_territory()) state.shown.push_back(p);
  }
  return state;
}

}  // namespace

TEST_CASE("with one region of the whole country small maps show the regional ones, and as large") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  const MapState all = everything();
  MapState regional = all;
  std::erase_if(regional.shown,
                [&](PartnershipIndex p) { return dataset.partnerships[p].scope != Scope::regional; });
  REQUIRE(regional.shown.size() < all.shown.size());
  // The extent that each map must show does not depend on the number of maps.
  const Box area{0, 0, 1880, 900};
  Scene scene;
  add_plot({dataset, texts, fonts, all}, area, scene);
  const auto maps = layers_named(scene, "multiples-region");
  CHECK(maps.size() == all.shown.size());
  Box members;
  for (const PartnershipIndex p : regional.shown) {
    for (const MunicipalityIndex m : dataset.partnerships[p].members)
      members.add(dataset.coverage->face_box[m]);
  }
  for (const SceneLayer* map : maps) {
    const Box visible = map->viewport->visible();
    CHECK(visible.grown(1).contains({members.min_x, members.min_y}));
    CHECK(visible.grown(1).contains({members.max_x, members.max_y}));
    CHECK(std::min(visible.width() / members.width(), visible.height() / members.height()) < 1.15);
  }
}

TEST_CASE("beside the panels of a small window maps are readable, names are whole, and the rest is told") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const MapState state = everything();
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    for (const Box& area : {Box{20, 20, 630, 612}, Box{13, 36, 636, 604}, Box{0, 0, 900, 500}}) {
      CAPTURE(language);
      CAPTURE(area.width());
      Scene scene;
      add_plot({dataset, texts, fonts, state}, area, scene);
      const auto maps = layers_named(scene, "multiples-region");
      REQUIRE(maps.size() >= 10);
      for (const SceneLayer* map : maps) CHECK(map->viewport->frame.width() >= kReadableMap);
      std::set<std::string> words;
      for (const Item& item : layers_named(scene, "multiples-names").front()->items) {
        const auto* text = std::get_if<Text>(&item.shape);
        if (text == nullptr) continue;
        INFO(text->text);
        CHECK(text->text.find("…") == std::string::npos);
        words.insert(text->text);
      }
      const auto left_out = static_cast<std::int64_t>(state.shown.size() - maps.size());
      CHECK((left_out == 0 || words.count(texts.count("scene.multiples.left_out", left_out)) == 1));
    }
  }
}

TEST_CASE(
    "what a what-if changes is outlined on the map of its region alone, and the legend says what that is") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  MapState state = initial_map_state(dataset);
  const auto apeldoorn = dataset.find_municipality("GM0200");
  REQUIRE(apeldoorn);
  const auto drawn = [&] {
    Scene scene;
    add_plot({dataset, texts, fonts, state}, {0, 0, 1000, 700}, scene);
    return scene;
  };
  const auto explained = [&](const Scene& scene) {
    const auto& items = layers_named(scene, "multiples-names").front()->items;
    return std::any_of(items.begin(), items.end(), [&](const Item& item) {
      const auto* text = std::get_if<Text>(&item.shape);
      return text != nullptr && text->text.find("wat als") != std::string::npos;
    });
  };
  CHECK(layers_named(drawn(), "multiples-assumed").empty());
  CHECK_FALSE(explained(drawn()));
  state.assumed = {{state.shown[2], *apeldoorn, true}};
  const Scene scene = drawn();
  CHECK(explained(scene));
  const auto tapes = layers_named(scene, "multiples-assumed");
  REQUIRE(tapes.size() == 1);
  const SceneLayer* own = layers_named(scene, "multiples-region")[2];
  CHECK(own->items.front().source == Source{Source::Kind::partnership, state.shown[2]});
  CHECK(tapes[0]->viewport->frame.min_x == own->viewport->frame.min_x);
  CHECK(tapes[0]->viewport->frame.min_y == own->viewport->frame.min_y);
  const Item& outline = tapes[0]->items.front();
  CHECK(outline.source == Source{Source::Kind::municipality, *apeldoorn});
  CHECK(std::get<Stroke>(outline.shape).casing == style::theme::kWhatIfLine);
}
