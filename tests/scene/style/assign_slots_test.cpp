#include "scene/style/assign_slots.h"

#include <doctest/doctest.h>

#include <set>

#include "support/ascii_map.h"
#include "support/shipped_dataset.h"

using namespace rk;
using namespace rk::scene;
using namespace rk::scene::style;

namespace {

using Slots = std::vector<std::size_t>;

/// Regions of different members, each of one municipality.
Dataset singles(const std::string& letters) {
  std::vector<test::AsciiPartnership> partnerships;
  for (const char letter : letters) partnerships.push_back({std::string("region-") + letter, {letter}});
  return test::ascii_dataset({letters}, partnerships);
}

}  // namespace

TEST_CASE("a region has the slot of its configuration whatever else is shown") {
  Dataset dataset = singles("ABC");
  dataset.partnerships[2].palette_slot = 3;
  CHECK(assign_slots(dataset, {2}, {}) == Slots{3});
  CHECK(assign_slots(dataset, {0, 1, 2}, {})[2] == 3);
}

TEST_CASE("no two regions share a slot while the palette lasts, not even where both wish for it") {
  Dataset dataset = singles("ABCDEFG");
  dataset.partnerships[1].palette_slot = 2;
  dataset.partnerships[4].palette_slot = 2;
  const Slots six = assign_slots(dataset, {0, 1, 2, 3, 4, 5}, {});
  CHECK(std::set<std::size_t>(six.begin(), six.end()).size() == 6);
  CHECK(six[1] == 2);
  dataset.palette = {"#112233", "#883300"};  // soon used up
  for (const std::size_t slot : assign_slots(dataset, {0, 1, 2, 3, 4, 5, 6}, {})) CHECK(slot < 2);
}

TEST_CASE("partnerships of one territory wish for one slot, and leave the other to newcomers") {
  Dataset dataset = test::ascii_dataset({"ABC"}, {{"a", "A"}, {"twin", "A"}, {"b", "B"}, {"c", "C"}});
  for (PartnershipIndex p = 0; p < 3; ++p) dataset.partnerships[p].palette_slot = static_cast<int>(p);
  CHECK(assign_slots(dataset, {1}, {}) == Slots{0});
  // Slots 3, 4 and 5 belong to nobody, and come before that of the twin, before those of a and b.
  CHECK(assign_slots(dataset, {3}, {}) == Slots{3});
  CHECK(assign_slots(dataset, {3}, {{0, 3}, {2, 4}}) == Slots{3});  // a and b are not on view
}

TEST_CASE("what holds a slot keeps it, and newcomers take what is left") {
  Dataset dataset = singles("ABCDEFG");
  dataset.partnerships[0].palette_slot = 1;
  const Slots before = assign_slots(dataset, {3, 4, 5}, {});
  const std::vector<HeldColor> held = {{3, before[0]}, {4, before[1]}, {5, before[2]}};
  const Slots after = assign_slots(dataset, {0, 1, 3, 4, 5}, held);
  CHECK(Slots(after.begin() + 2, after.end()) == before);
  CHECK(std::set<std::size_t>(after.begin(), after.end()).size() == 5);
  // Even the slot of another's wish is kept.
  CHECK(assign_slots(dataset, {0, 6}, {{6, 1}})[1] == 1);
}

TEST_CASE("a colour of the user's own wins, for all partnerships of the territory") {
  Dataset dataset = test::ascii_dataset({"AB"}, {{"one", "A"}, {"twin", "A"}, {"other", "B"}});
  dataset.partnerships[1].color = "#12aB9f";
  const Color own{0x12, 0xAB, 0x9F};
  for (const PartnershipIndex p : {0, 1})
    CHECK(colors_of(dataset, {{p, 0}}, PaletteName::tol) == std::vector<Color>{own});
  CHECK(colors_of(dataset, {{0, 0}, {2, 1}}, PaletteName::grey) ==
        std::vector<Color>{own, palette_colors(PaletteName::grey)[1]});
}

TEST_CASE("a region that is free to choose keeps away from a colour that another has for its own") {
  Dataset dataset = singles("AB");
  const Slots first = assign_slots(dataset, {1}, {});
  const Color taken = palette_colors(PaletteName::tol)[first[0]];
  CHECK(first == Slots{1});
  dataset.partnerships[0].color = "#983254";  // nearly slot 1
  CHECK(taken == parse_color("#973152"));
  CHECK(assign_slots(dataset, {1}, {})[0] != 1);
}
