// The legend column of the window: it ends within its box, whatever is on view.
#include <doctest/doctest.h>

#include "font/font_book.h"
#include "scene/display/item_box.h"
#include "scene/page/scene_builder.h"
#include "scene/views/registry.h"
#include "support/scene_layer.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::page;
using rk::test::layer_named;

namespace {

bool has_text(const SceneLayer& layer, const std::string& words) {
  return std::any_of(layer.items.begin(), layer.items.end(), [&](const Item& item) {
    const auto* text = std::get_if<Text>(&item.shape);
    return text != nullptr && text->text.find(words) != std::string::npos;
  });
}

struct Window {
  const Dataset& dataset = test::shipped_dataset();
  font::FontBook fonts;
  Translations texts;
  SceneBuilder builder;
  MapState state = initial_map_state(dataset);
  WindowPage page;

  explicit Window(const std::string& language = "nl")
      : texts(test::shipped_texts(language)), builder(dataset, texts, fonts) {
    page.viewport = fit({160000, 440000, 270000, 535000}, {310, 44, 960, 690}, 20);
    page.side = Box{976, 60, 1264, 612};
  }
  Scene scene() { return builder.window(state, page); }
  /// Whether the column beside the map contains this text.
  bool says(const std::string& words) {
    const Scene shown = scene();
    return has_text(layer_named(shown, "side"), words);
  }
};

}  // namespace

TEST_CASE("the column ends within its box in every view, with few regions and with all") {
  const Dataset& dataset = test::shipped_dataset();
  std::vector<PartnershipIndex> all;
  for (PartnershipIndex p = 0; p < dataset.partnerships.size(); ++p) {
    if (dataset.partnerships[p].has_territory()) all.push_back(p);
  }
  for (const std::string language : {"nl", "en"}) {
    Window window(language);
    for (const std::size_t count :
         {std::size_t{1}, std::size_t{5}, std::size_t{6}, std::size_t{12}, all.size()}) {
      for (const View view : {View::overlay, View::overlap, View::border, View::partner, View::region}) {
        MapState& state = window.state;
        state.view = view;
        state.shown.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
        state.assumed = {{state.shown.front(), state.focus, false}};
        const Scene scene = window.scene();
        CAPTURE(language);
        CAPTURE(views::view_name(view));
        CAPTURE(count);
        for (const Item& item : layer_named(scene, "side").items) {
          if (const auto* text = std::get_if<Text>(&item.shape))
            CHECK(text->anchor.y <= window.page.side->max_y);
        }
      }
    }
  }
}

TEST_CASE("what a what-if changes is outlined on the map, and the column says what that means") {
  Window window;
  MapState& state = window.state;
  CHECK_FALSE(window.says("wat als"));
  const auto apeldoorn = window.dataset.find_municipality("GM0200");
  REQUIRE(apeldoorn);
  state.assumed = {{state.shown.front(), *apeldoorn, false}};
  const Scene scene = window.scene();
  CHECK(has_text(layer_named(scene, "side"), "wat als"));
  const SceneLayer& marks = layer_named(scene, "marks");
  REQUIRE(marks.items.size() == 1);
  CHECK(marks.items[0].source.index == *apeldoorn);
  CHECK_FALSE(std::get<Stroke>(marks.items[0].shape).dash_px.empty());
}

TEST_CASE("one partnership in full shows what a what-if changes in it, and nothing of others") {
  Window window;
  MapState& state = window.state;
  state.view = View::region;
  state.highlighted = state.shown[0];
  const auto apeldoorn = window.dataset.find_municipality("GM0200");
  state.assumed = {{state.shown[1], *apeldoorn, true}};
  const Scene others = window.scene();
  CHECK(std::none_of(others.layers.begin(), others.layers.end(),
                     [](const SceneLayer& layer) { return layer.name == "marks"; }));
  CHECK_FALSE(has_text(layer_named(others, "side"), "wat als"));
  state.assumed.push_back({state.shown[0], *apeldoorn, false});
  const Scene own = window.scene();
  CHECK(layer_named(own, "marks").items.size() == 1);
  CHECK(has_text(layer_named(own, "side"), "wat als"));
}

TEST_CASE("the overlap view counts among the partnerships of the focus") {
  Window window;
  MapState& state = window.state;
  state.view = View::overlap;
  CHECK(window.says("(van 19)"));
}

TEST_CASE("a focus of which nothing is known is told so, not that it works within its province") {
  Window window;
  MapState& state = window.state;
  state.view = View::border;
  state.focus = *window.dataset.find_municipality("GM0363");
  const Scene amsterdam = window.scene();
  CHECK(has_text(layer_named(amsterdam, "side"), "geen regionale"));
  CHECK(has_text(layer_named(amsterdam, "side"), "Verzameld voor Deventer"));
  CHECK_FALSE(has_text(layer_named(amsterdam, "side"), "0%"));
  state.focus = window.dataset.focus;
  CHECK_FALSE(window.says("Verzameld voor"));
}

TEST_CASE("the border view keeps its chart where there is little room") {
  Window window;
  MapState& state = window.state;
  state.view = View::border;
  for (const double foot : {560.0, 612.0, 700.0, 1000.0}) {
    window.page.side->max_y = foot;
    CAPTURE(foot);
    CHECK(window.says("Arbeidsmarktregio"));
  }
}

TEST_CASE("a legend that is cut ends with a whole row, beside the map and below it") {
  Window window;
  int cut = 0;
  for (const double width : {288.0, 560.0}) {
    for (double height = 60; height < 420; height += 7) {
      window.page.side = Box{20, 60, 20 + width, 60 + height};
      const Scene scene = window.scene();
      const std::vector<Item>& items = layer_named(scene, "side").items;
      CAPTURE(width);
      CAPTURE(height);
      if (!has_text(layer_named(scene, "side"), "gemeentegrens")) ++cut;
      for (const Item& item : items) {
        const Box sign = page_box(item, window.fonts);
        if (std::holds_alternative<Text>(item.shape)) {
          CHECK(std::get<Text>(item.shape).anchor.y <= 60 + height);
          continue;
        }
        const bool explained = std::any_of(items.begin(), items.end(), [&](const Item& other) {
          const auto* text = std::get_if<Text>(&other.shape);
          return text != nullptr && text->align == Align::left &&
                 page_box(other, window.fonts).grown(8).max_y > sign.min_y &&
                 page_box(other, window.fonts).grown(8).min_y < sign.max_y &&
                 std::abs(text->anchor.x - sign.min_x) < 80;
        });
        const bool labelled = std::any_of(items.begin(), items.end(), [&](const Item& other) {
          const auto* text = std::get_if<Text>(&other.shape);
          return text != nullptr && sign.contains(text->anchor);
        });
        CHECK((explained || labelled));
      }
    }
  }
  CHECK(cut > 20);
}

TEST_CASE_FIXTURE(Window, "the source ends before the buttons on the map, however narrow it is") {
  for (const double width : {240.0, 360.0, 500.0, 900.0}) {
    CAPTURE(width);
    page.viewport = fit({160000, 440000, 270000, 535000}, {310, 44, 310 + width, 690}, 20);
    const Box frame = page.viewport.frame;
    page.covered = {frame.max_x - 56, frame.max_y - 144, frame.max_x - 12, frame.max_y - 12};
    const Scene shown = scene();
    std::size_t lines = 0;
    for (const Item& item : layer_named(shown, "scale").items) {
      const auto* text = std::get_if<Text>(&item.shape);
      if (text == nullptr || text->anchor.y < frame.max_y - 100) continue;
      const double end = text->anchor.x + fonts.width(text->text, text->style, text->size_px);
      CHECK(end <= page.covered.min_x);
      ++lines;
    }
    CHECK(lines > 0);
  }
}
