#include "analysis/division.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/ascii_map.h"

using namespace rk;
using namespace rk::analysis;

namespace {

/// A and B lie in one province, C and D in another, E in one of which nothing is known.
Dataset two_provinces() {
  Dataset data = test::ascii_dataset(
      {"AABBCCDDEE"}, {{"west", "AB"}, {"land", "ABCD"}, {"a", "A"}, {"middle", "BC"}, {"rest", "DE"}}, "B");
  data.provinces = {{"", ""}, {"PV01", "West"}, {"PV02", "East"}};
  for (MunicipalityIndex m = 0; m < 4; ++m) data.municipalities[m].province = m < 2 ? 1 : 2;
  data.municipalities[4].province = 0;
  return data;
}

}  // namespace

TEST_CASE("a territory is a province, whole provinces, a part of one, or crosses a border") {
  const Dataset data = two_provinces();
  const auto relation = [&](const char* id) {
    return relation_to_provinces(data, data.partnerships[*data.find_partnership(id)].members);
  };
  CHECK(relation("west") == DivisionRelation::equal);
  CHECK(relation("land") == DivisionRelation::whole);
  CHECK(relation("a") == DivisionRelation::inside);
  CHECK(relation("middle") == DivisionRelation::crosses);
  CHECK(relation("rest") == DivisionRelation::unknown);
  CHECK(relation_to_provinces(data, {}) == DivisionRelation::unknown);
}

TEST_CASE("the core is the territory that most partnerships share, with its share of all meetings") {
  Dataset data = two_provinces();
  CHECK(core_group(data, data.focus).partnerships.empty());
  data.partnerships.push_back(data.partnerships[0]);
  data.partnerships.back().id = "west too";
  const CoreGroup core = core_group(data, data.focus);
  CHECK(core.partnerships == std::vector<PartnershipIndex>{0, 5});
  // B meets A in west, west too and land; C in land and middle; D in land.
  CHECK(core.meetings == 3);
  CHECK(core.of_all_meetings == 6);
}
