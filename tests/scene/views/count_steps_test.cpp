// The steps of the legend's scale, and the municipalities that have their tints.
#include "scene/views/count_steps.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "font/font_book.h"
#include "scene/views/registry.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::views;

TEST_CASE("municipalities of one step have one tint, and every step another, for any focus") {
  const Dataset& dataset = test::shipped_dataset();
  const Translations texts = test::shipped_texts("nl");
  const font::FontBook fonts;
  for (const char* focus : {"Deventer", "Zwolle", "Apeldoorn", "Zeewolde", "Amsterdam"}) {
    for (const View view : {View::overlap, View::border, View::partner}) {
      CAPTURE(focus);
      CAPTURE(view_name(view));
      MapState state = initial_map_state(dataset);
      state.view = view;
      state.focus = *dataset.find_municipality(focus);
      const std::vector<int> counts = counts_on_view(dataset, state);
      const auto presentation = make_view({dataset, texts, fonts, state});
      const auto& tints = presentation->as_map()->layers()->tints;
      std::set<MunicipalityIndex> seen;
      std::map<std::uint32_t, MunicipalityIndex> steps;
      for (MunicipalityIndex m = 0; m < counts.size(); ++m) {
        if (counts[m] == 0 || seen.count(m) > 0) continue;
        const analysis::Members step = same_step(dataset, state, m);
        for (const MunicipalityIndex other : step) {
          CHECK(seen.insert(other).second);
          if (other != state.focus && m != state.focus) CHECK(tints[other] == tints[m]);
        }
        if (m == state.focus) continue;
        const Color tint = tints[m].value();
        CHECK(steps.emplace((tint.r << 16U) | (tint.g << 8U) | tint.b, m).second);
      }
    }
  }
}

TEST_CASE("each step of the scale has an example where it occurs") {
  const Dataset& dataset = test::shipped_dataset();
  MapState state = initial_map_state(dataset);
  const std::vector<int> counts = counts_on_view(dataset, state);
  const auto examples = step_examples(dataset, state);
  CHECK(examples.size() == 5);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    REQUIRE(examples[i].has_value());
    CHECK(counts[*examples[i]] == static_cast<int>(i) + 1);
  }
  state.view = View::region;
  CHECK(counts_on_view(dataset, state).empty());
  CHECK(same_step(dataset, state, 0).empty());
}
