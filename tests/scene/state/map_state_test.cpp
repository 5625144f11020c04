#include "scene/state/map_state.h"

#include <doctest/doctest.h>

#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("the program opens with the headline regions that have a territory") {
  Dataset dataset =
      test::tiny_dataset("11", {{"a", "A"}, {"network", "A", "", Scope::network}, {"b", "B"}, {"c", "B"}});
  for (const PartnershipIndex p : {1U, 2U, 3U}) dataset.partnerships[p].headline = true;
  dataset.partnerships[2].palette_slot = 5;
  dataset.partnerships[3].palette_slot = 2;
  dataset.focus = 1;
  const MapState state = initial_map_state(dataset);
  CHECK(state.focus == 1);
  CHECK(state.shown == std::vector<PartnershipIndex>{3, 2});
}

TEST_CASE("the words of palettes lead back to them, and no other word does") {
  for (const PaletteName name : {PaletteName::tol, PaletteName::fill8, PaletteName::grey})
    CHECK(parse_palette(palette_word(name)) == name);
  CHECK_FALSE(parse_palette("Tol"));
}
