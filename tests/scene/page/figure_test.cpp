// Figures of the shipped data: what they contain, and that their parts do not overlap.
#include <doctest/doctest.h>

#include <map>
#include <set>

#include "font/font_book.h"
#include "scene/display/scene_dump.h"
#include "scene/map/labels.h"
#include "scene/page/scene_builder.h"
#include "scene/style/colored_regions.h"
#include "scene/views/registry.h"
#include "support/golden.h"
#include "support/scene_layer.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;
using rk::test::layer_named;

namespace {

struct PlacedText {
  std::string text;
  Box box;
};

/// Every text on the page with its box.
std::vector<PlacedText> texts_of(const Scene& scene, const TextMetrics& metrics,
                                 const std::string& layer_name = "") {
  std::vector<PlacedText> result;
  for (const SceneLayer& layer : scene.layers) {
    if (layer.viewport || (!layer_name.empty() && layer.name != layer_name)) continue;
    for (const Item& item : layer.items) {
      if (const auto* text = std::get_if<Text>(&item.shape)) {
        Box box = map::label_box(*text, metrics);
        box = {box.min_x + 2, box.min_y + 1, box.max_x - 2, box.max_y - 1};  // the letters without their halo
        result.push_back({text->text, box});
      }
    }
  }
  return result;
}

}  // namespace

TEST_CASE(
    "the overview shows all five headline regions: a ribbon for each territory, a name for each region") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  SceneBuilder builder(dataset, texts, fonts);
  const MapState state = initial_map_state(dataset);
  REQUIRE(state.shown.size() == 5);
  const Scene scene = builder.figure(state, {});
  CHECK(scene.title == "Deventer in vijf regio’s, op de grens van twee provincies");

  std::set<std::uint32_t> with_ribbon;
  for (const Item& item : layer_named(scene, "ribbons").items) {
    CHECK_FALSE(std::get<Stroke>(item.shape).path.empty());
    with_ribbon.insert(item.source.index);
  }
  const std::vector<PartnershipIndex> territories = style::colored_regions(dataset, state);
  CHECK(with_ribbon == std::set<std::uint32_t>(territories.begin(), territories.end()));
  CHECK(with_ribbon.size() == 4);
  std::multiset<std::string> words;
  for (const PlacedText& text : texts_of(scene, fonts)) words.insert(text.text);
  for (const char* name :
       {"Cleantech Regio", "IJsselland", "West-Overijssel", "Arbeidsmarktregio", "Salland"}) {
    CHECK_MESSAGE(words.count(name) == 2, name);  // on the map and in the legend
  }
  for (const PartnershipIndex p : state.shown) {
    for (const MunicipalityIndex m : dataset.partnerships[p].members) {
      CHECK_MESSAGE(words.count(dataset.municipalities[m].name) == 1, dataset.municipalities[m].name);
    }
  }
}

TEST_CASE("names stand still while the map moves") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  SceneBuilder builder(dataset, texts, fonts);
  const MapState state = initial_map_state(dataset);
  Viewport viewport = fit(views::view_extent(dataset, state), {300, 0, 1280, 720}, 20);
  const Scene before = builder.window(state, {1280, 720, viewport, {}, {}, {}});
  const MapPoint by{37 * viewport.m_per_px, -21 * viewport.m_per_px};
  viewport.center = viewport.center + by;
  const Scene after = builder.window(state, {1280, 720, viewport, {}, {}, {}});
  std::map<std::string, Point> anchors;
  for (const Item& item : layer_named(before, "names").items) {
    if (const auto* text = std::get_if<Text>(&item.shape)) anchors[text->text] = text->anchor;
  }
  std::size_t seen = 0;
  for (const Item& item : layer_named(after, "names").items) {
    const auto* text = std::get_if<Text>(&item.shape);
    // Numbers of regions stand below many names.
    if (text == nullptr || text->text.size() == 1 || !anchors.contains(text->text))
      continue;  // came into view
    ++seen;
    CHECK(text->anchor.x - anchors[text->text].x == doctest::Approx(-37));
    CHECK(text->anchor.y - anchors[text->text].y == doctest::Approx(-21));
  }
  CHECK(seen > 40);
  // The map layers keep their revisions, so that a renderer can reuse its buffers.
  for (std::size_t i = 0; i < before.layers.size(); ++i) {
    if (before.layers[i].viewport) CHECK(before.layers[i].revision == after.layers[i].revision);
  }
}

TEST_CASE("the overview as it is drawn, item by item") {
  const font::FontBook fonts;
  const Translations texts = test::shipped_texts("nl");
  SceneBuilder builder(test::shipped_dataset(), texts, fonts);
  FigureOptions options;
  options.width_px = 1123;
  options.height_px = 794;
  test::check_golden("scene/page/golden/overview.txt",
                     dump_scene(builder.figure(initial_map_state(test::shipped_dataset()), options)));
}

TEST_CASE("titles and findings speak of both, of all and of none, and count only what lies between") {
  const Dataset& dataset = test::shipped_dataset();
  const font::FontBook fonts;
  const auto index = [&](const char* id) { return dataset.find_partnership(id).value(); };
  const std::vector<PartnershipIndex> two = {index("cleantech-regio"), index("salland")};
  const auto maastricht = dataset.find_municipality("Maastricht");
  REQUIRE(maastricht);
  for (const std::string language : {"nl", "en"}) {
    const Translations texts = test::shipped_texts(language);
    const bool nl = language == "nl";
    SceneBuilder builder(dataset, texts, fonts);
    const auto words = [&](View view, const std::vector<PartnershipIndex>& shown, MunicipalityIndex focus) {
      MapState state = initial_map_state(dataset);
      state.view = view;
      state.shown = shown;
      state.focus = focus;
      const views::Caption caption = builder.presentation(state)->caption();
      return caption.title + " / " + caption.finding;
    };
    const auto has = [](const std::string& text, const std::string& part) {
      INFO(text);
      CHECK(text.find(part) != std::string::npos);
    };
    for (const View view : {View::multiples, View::upset}) {
      has(words(view, two, dataset.focus),
          nl ? " ligt in beide" : (view == View::upset ? "lies in both" : "lies in both regions"));
      has(words(view, two, dataset.focus),
          nl ? "hoort bij beide getoonde regio’s;" : "belongs to both regions shown;");
    }
    const std::vector<PartnershipIndex> five = initial_map_state(dataset).shown;
    has(words(View::overlay, five, dataset.focus),
        nl ? "hoort bij alle 5 getoonde" : "belongs to all 5 regions");
    has(words(View::overlay, five, *maastricht),
        nl ? "Maastricht in geen van de vijf regio’s" : "Maastricht in none of the five regions");
    // Zwolle takes part in IJsselland, West-Overijssel and Salland.
    has(words(View::overlay, five, dataset.find_municipality("Zwolle").value()),
        nl ? "hoort bij 3 van de 5" : "belongs to 3 of the 5");
  }
}
