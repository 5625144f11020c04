// Palette grey: no view depends on colour.
#include <doctest/doctest.h>

#include <array>
#include <set>

#include "font/font_book.h"
#include "scene/page/scene_builder.h"
#include "scene/style/desaturate.h"
#include "scene/style/palette.h"
#include "scene/style/region_style.h"
#include "scene/style/theme.h"
#include "scene/views/registry.h"
#include "support/scene_layer.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;
using rk::test::layer_named;

namespace {

constexpr std::array kAll = {View::overlay, View::overlap, View::border,    View::partner, View::region,
                             View::matrix,  View::upset,   View::multiples, View::money};

bool is_grey(Color color) {
  return color.r == color.g && color.g == color.b;
}

bool all_grey(const Item& item) {
  if (const auto* text = std::get_if<Text>(&item.shape)) return is_grey(text->color) && is_grey(text->halo);
  if (const auto* stroke = std::get_if<Stroke>(&item.shape))
    return is_grey(stroke->color) && is_grey(stroke->casing);
  const auto& fill = std::get<Fill>(item.shape);
  return is_grey(fill.color) &&
         (!fill.hatch || std::all_of(fill.hatch->colors.begin(), fill.hatch->colors.end(), is_grey));
}

void check_grey(const Scene& scene) {
  CHECK(is_grey(scene.background));
  for (const SceneLayer& layer : scene.layers) {
    CAPTURE(layer.name);
    CHECK(std::all_of(layer.items.begin(), layer.items.end(), all_grey));
  }
}

}  // namespace

TEST_CASE("a grey keeps the luminance, and greys stay what they are") {
  for (const Color color : palette_colors(PaletteName::tol))
    CHECK(luminance(grey_of(color)) == doctest::Approx(luminance(color)).epsilon(0.03));
  for (int v = 0; v < 256; ++v) {
    const auto value = static_cast<std::uint8_t>(v);
    CHECK(grey_of({value, value, value, 7}) == Color{value, value, value, 7});
  }
}

TEST_CASE("with palette grey every view is grey, as a figure and in the window") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  for (const View view : kAll) {
    MapState state = initial_map_state(dataset);
    state.view = view;
    CAPTURE(views::view_name(view));
    builder.figure(state, {});  // fills the caches in colour, which must not be reused in grey
    state.palette = PaletteName::grey;
    check_grey(builder.figure(state, {}));
    page::WindowPage page;
    page.viewport = fit(views::view_extent(dataset, state), {0, 0, page.width_px, page.height_px}, 20);
    check_grey(builder.window(state, page));
  }
}

TEST_CASE("in grey ribbons are dark enough for a line on paper, lighter than the focus, and numbered") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  MapState state = initial_map_state(dataset);
  state.palette = PaletteName::grey;
  std::set<std::uint8_t> shades;
  for (const RegionStyle& region : region_styles(dataset, texts, state)) {
    CHECK(contrast(region.color, theme::kPaper) > 3);
    CHECK(contrast(region.color, theme::kBlack) > 1.5);
    shades.insert(region.color.r);
  }
  CHECK(shades.size() == territories_on_view(dataset, state));

  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  const auto numbers = [&] {
    std::set<std::string> found;
    const Scene figure = builder.figure(state, {});
    for (const Item& item : layer_named(figure, "names").items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text != nullptr && text->size_px == theme::kLineNumberSize) found.insert(text->text);
    }
    return found;
  };
  CHECK(numbers() == std::set<std::string>{"1", "2·3", "4", "5"});
  state.palette = PaletteName::tol;
  CHECK(numbers().empty());
}

TEST_CASE("in grey the tints of every view stand out from the land, and hatches mark the other province") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  page::SceneBuilder builder(dataset, texts, fonts);
  MapState state = initial_map_state(dataset);
  state.palette = PaletteName::grey;
  for (const View view : {View::overlap, View::partner}) {
    state.view = view;
    const Scene figure = builder.figure(state, {});
    for (const Item& item : layer_named(figure, "regions").items)
      CHECK(contrast(std::get<Fill>(item.shape).color, grey_of(theme::kLand)) > 1.1);
  }
  state.view = View::border;
  const Scene scene = builder.figure(state, {});
  const auto& items = layer_named(scene, "regions").items;
  CHECK(std::count_if(items.begin(), items.end(),
                      [](const Item& item) { return std::get<Fill>(item.shape).hatch.has_value(); }) == 1);
}
