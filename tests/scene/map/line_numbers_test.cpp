#include "scene/map/line_numbers.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "font/font_book.h"
#include "scene/map/map_px.h"
#include "scene/map/region_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::map;

TEST_CASE("in grey each line of the shipped map is numbered, upright, and no number covers another") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  ThematicLayers layers;
  layers.styles = style::region_styles(dataset, texts, initial_map_state(dataset));
  const RibbonSlots slots(*dataset.coverage, ribbon_sets(layers.styles));
  RibbonStyle style;
  style.m_per_px = 120;
  const Box everything{-1e6, -1e6, 1e6, 1e6};
  const std::vector<Item> ribbons = ribbon_items(dataset, layers.styles, slots, style, everything);
  const std::string language = "nl";
  const LabelContext map{dataset, fonts, layers, dataset.focus, slots, ribbons, style.m_per_px, 1, language};
  Box visible;
  for (const Item& item : ribbons) {
    for (const Point p : std::get<Stroke>(item.shape).path.points) visible.add(to_map_px(p, style.m_per_px));
  }
  visible = visible.grown(20);
  Occupancy occupancy(visible);
  const std::vector<PlacedItems> numbers = place_line_numbers(map, visible, occupancy);
  std::map<std::string, int> found;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto& text = std::get<Text>(numbers[i].items.front().shape);
    ++found[text.text];
    CHECK(std::abs(text.angle_deg) <= 90);
    for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(numbers[i].box.intersects(numbers[j].box));
  }
  for (const char* words : {"1", "2·3", "4", "5"}) {
    CAPTURE(words);
    CHECK(found[words] >= 3);
  }
}
