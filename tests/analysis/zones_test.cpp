#include "analysis/zones.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "support/random_dataset.h"

using namespace rk;
using namespace rk::analysis;
using rk::test::tiny_dataset;

TEST_CASE("two overlapping partnerships make three zones, the shared one first") {
  const Dataset dataset = tiny_dataset("1111", {{"x", "ABC"}, {"y", "CD"}});
  const std::vector<Zone> found = zones(dataset, {0, 1});
  REQUIRE(found.size() == 3);
  CHECK(found[0].partnerships == std::vector<PartnershipIndex>{0, 1});
  CHECK(found[0].members == Members{2});
  CHECK(found[0].area_km2 == 4);
  CHECK(found[0].population == 40);
  CHECK(found[1].partnerships == std::vector<PartnershipIndex>{0});
  CHECK(found[1].members == Members{0, 1});
  CHECK(found[1].area_km2 == 3);
  CHECK(found[2].members == Members{3});
}

TEST_CASE("partial members, networks and partnerships that are not shown make no zone") {
  const Dataset dataset =
      tiny_dataset("1111", {{"x", "A", "B"}, {"net", "C", "", Scope::network}, {"hidden", "D"}});
  const std::vector<Zone> found = zones(dataset, {0, 1});
  REQUIRE(found.size() == 1);
  CHECK(found[0].members == Members{0});
  CHECK(zones(dataset, {}).empty());
}

TEST_CASE("one unknown number of inhabitants makes the zone's number unknown, not low") {
  Dataset dataset = tiny_dataset("111", {{"x", "ABC"}, {"y", "C"}});
  dataset.municipalities[1].population.reset();
  const std::vector<Zone> found = zones(dataset, {1, 0, 1});
  REQUIRE(found.size() == 2);
  CHECK(found[0].population == 40);
  CHECK_FALSE(found[1].population);
  CHECK(unknown_population(dataset, found[1].members) == Members{1});
}

TEST_CASE("zones tile the union of the territories and differ in their sets") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    std::vector<PartnershipIndex> shown(dataset.partnerships.size());
    std::iota(shown.begin(), shown.end(), 0U);
    Members expected;
    for (const Partnership& p : dataset.partnerships) {
      if (p.has_territory()) expected = set_union(expected, p.members);
    }
    Members met;
    double area = 0;
    std::set<std::vector<PartnershipIndex>> sets;
    for (const Zone& zone : zones(dataset, shown)) {
      CHECK(intersection(met, zone.members).empty());
      met = set_union(met, zone.members);
      area += zone.area_km2;
      CHECK(sets.insert(zone.partnerships).second);
      for (const MunicipalityIndex m : zone.members) {
        for (const PartnershipIndex p : shown) {
          const bool inside =
              dataset.partnerships[p].has_territory() && dataset.partnerships[p].has_member(m);
          CHECK(inside == (std::find(zone.partnerships.begin(), zone.partnerships.end(), p) !=
                           zone.partnerships.end()));
        }
      }
    }
    CHECK(met == expected);
    CHECK(area == doctest::Approx(area_km2(dataset, expected)).epsilon(1e-12));
  }
}
