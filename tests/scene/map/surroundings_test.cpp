// What lies around the municipalities: in which maps it is drawn, that it can be told from land and from
// numbers of regions, and that names stand where they belong.
#include "scene/map/surroundings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "coverage/dissolve.h"
#include "font/font_book.h"
#include "model/planar.h"
#include "scene/map/base_map.h"
#include "scene/map/province_names.h"
#include "scene/page/scene_builder.h"
#include "scene/style/color_difference.h"
#include "scene/style/count_scale.h"
#include "scene/style/desaturate.h"
#include "scene/style/region_style.h"
#include "scene/style/theme.h"
#include "scene/views/registry.h"
#include "scene/views/source_line.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
namespace theme = rk::scene::style::theme;

namespace {

const MapBox kNetherlands{-20'000, 300'000, 320'000, 625'000};

Scene figure(const Dataset& dataset, const std::string& language, const MapState& state,
             std::optional<MapBox> extent = {}) {
  const Translations texts = test::shipped_texts(language);
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  FigureOptions options;
  options.extent = extent;
  return builder.figure(state, options);
}

MapState state_of(View view) {
  MapState state = initial_map_state(test::shipped_dataset());
  state.view = view;
  state.partner = test::shipped_dataset().find_municipality("Raalte");
  return state;
}

std::ptrdiff_t place_of(const Scene& scene, const std::string& layer) {
  const auto at = std::find_if(scene.layers.begin(), scene.layers.end(),
                               [&](const SceneLayer& l) { return l.name == layer; });
  return at == scene.layers.end() ? -1 : at - scene.layers.begin();
}

const Text* find_text(const Scene& scene, const std::string& words) {
  for (const SceneLayer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text != nullptr && text->text == words) return text;
    }
  }
  return nullptr;
}

/// The viewport of the map of a scene.
const Viewport& map_of(const Scene& scene) {
  return *scene.layers.at(static_cast<std::size_t>(place_of(scene, "land"))).viewport;
}

bool on_land(const Dataset& dataset, Point p) {
  const Path land = map::set_path(*dataset.coverage, FaceSet(dataset.municipalities.size(), true), 0);
  std::vector<Ring> rings;
  for (std::size_t i = 0; i < land.line_count(); ++i)
    rings.emplace_back(land.points.begin() + land.starts[i],
                       land.points.begin() + static_cast<std::ptrdiff_t>(land.line_end(i)));
  return contains(rings, p);
}

double difference(Color a, Color b) {
  return style::color_difference(style::to_lab(a), style::to_lab(b));
}

}  // namespace

TEST_CASE("every map has surroundings below the land and rivers below municipal borders; plots have none") {
  for (const views::ViewEntry& entry : views::registered_views()) {
    CAPTURE(entry.name);
    const Scene scene = figure(test::shipped_dataset(), "nl", state_of(entry.view));
    const bool map = entry.kind == views::ViewKind::map;
    CHECK((place_of(scene, "surroundings") >= 0) == map);
    if (!map) continue;
    CHECK(place_of(scene, "surroundings") < place_of(scene, "land"));
    CHECK(place_of(scene, "regions") < place_of(scene, "rivers"));
    CHECK(place_of(scene, "rivers") < place_of(scene, "municipalities"));
  }
}

TEST_CASE("the source line names the surroundings where they are drawn") {
  const Translations texts = test::shipped_texts("nl");
  Dataset dataset = test::shipped_dataset();
  const std::string with = "GMT (GSHHG, DCW)";
  for (const views::ViewEntry& entry : views::registered_views()) {
    CAPTURE(entry.name);
    const std::string line = views::source_line(dataset, texts, entry.view);
    CHECK(line.starts_with(dataset.credit.in("nl")));
    CHECK((line.find(with) != std::string::npos) == (entry.kind == views::ViewKind::map));
  }
  dataset.surroundings = nullptr;
  CHECK(views::source_line(dataset, texts, View::overlay) == dataset.credit.in("nl"));
}

TEST_CASE("without surroundings a map has neither their layers nor their names") {
  Dataset dataset = test::shipped_dataset();
  dataset.surroundings = nullptr;
  const Scene scene = figure(dataset, "nl", state_of(View::overlay), kNetherlands);
  CHECK(place_of(scene, "surroundings") == -1);
  CHECK(place_of(scene, "rivers") == -1);
  CHECK(find_text(scene, map::spaced_capitals("Duitsland")) == nullptr);
  CHECK(find_text(scene, "IJssel") == nullptr);
}

TEST_CASE("land, water, other countries and paper differ, and none looks like a number of regions") {
  const std::vector<Color> grounds = {theme::kPaper, theme::kLand, theme::kWater, theme::kAbroad};
  for (std::size_t i = 0; i < grounds.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(difference(grounds[i], grounds[j]) > 3.5);
  }
  const style::CountScale scale(style::CountScale::kMostClasses);
  for (int count = 1; count <= style::CountScale::kMostClasses; ++count) {
    CAPTURE(count);
    CHECK(difference(theme::kAbroad, scale.tint(count)) > 8);
    CHECK(difference(theme::kWater, scale.tint(count)) > 8);
  }
}

TEST_CASE("in grey, water and other countries are lighter than land, and numbers of regions darker") {
  const auto lightness = [](Color color) { return style::to_lab(color).l; };
  const double land = lightness(style::grey_of(theme::kLand));
  CHECK(lightness(theme::kGreyWater) > lightness(theme::kGreyAbroad) + 3);
  CHECK(lightness(theme::kGreyAbroad) > land + 3);
  CHECK(lightness(style::grey_of(style::CountScale(5).tint(1))) < land - 3);
  MapState state = state_of(View::overlay);
  state.palette = PaletteName::grey;
  const Scene scene = figure(test::shipped_dataset(), "nl", state);
  const auto& items = scene.layers.at(static_cast<std::size_t>(place_of(scene, "surroundings"))).items;
  CHECK(std::get<Fill>(items.at(0).shape).color == theme::kGreyWater);
  CHECK(std::get<Fill>(items.at(1).shape).color == theme::kGreyAbroad);
}

TEST_CASE("Germany and Belgium are named in the language of the figure, on their own land") {
  const Dataset& dataset = test::shipped_dataset();
  for (const std::string language : {"nl", "en"}) {
    const Scene scene = figure(dataset, language, state_of(View::overlay), kNetherlands);
    for (const std::size_t country : {std::size_t{0}, std::size_t{1}}) {
      const Country& shown = dataset.surroundings->countries[country];
      const std::string words = map::spaced_capitals(shown.name.in(language));
      CAPTURE(words);
      const Text* name = find_text(scene, words);
      REQUIRE(name != nullptr);
      CHECK(name->color == theme::kAbroadName);
      const font::FontBook fonts;
      const double half = fonts.width(name->text, name->style, name->size_px) / 2;
      for (const double x : {-half, 0.0, half}) {
        const MapPoint at = map_of(scene).to_rd(PagePoint{name->anchor.x + x, name->anchor.y});
        CHECK(contains(shown.rings, at));
        CHECK_FALSE(on_land(dataset, at));
      }
    }
  }
}

TEST_CASE("the IJssel is named beside its course") {
  const Dataset& dataset = test::shipped_dataset();
  int named = 0;
  for (const View view : {View::overlay, View::overlap, View::border, View::region}) {
    const Scene scene = figure(dataset, "nl", state_of(view));
    const Text* name = find_text(scene, "IJssel");
    if (name == nullptr) continue;
    ++named;
    CHECK(name->style == FontStyle::italic);
    CHECK(std::abs(name->angle_deg) <= 90);
    const Viewport& viewport = map_of(scene);
    double nearest = std::numeric_limits<double>::infinity();
    const std::vector<Point>& line = dataset.surroundings->rivers[0].lines[0];
    const MapPoint at = viewport.to_rd(PagePoint{name->anchor.x, name->anchor.y});
    for (std::size_t i = 1; i < line.size(); ++i)
      nearest = std::min(nearest, std::sqrt(segment_distance2(at, line[i - 1], line[i])));
    CHECK(nearest / viewport.m_per_px < 22);
  }
  CHECK(named >= 2);
}
