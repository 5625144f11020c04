#include "analysis/pairs.h"

#include <doctest/doctest.h>

#include "support/random_dataset.h"
#include "support/regional_pairs.h"

using namespace rk;
using namespace rk::analysis;
using rk::test::tiny_dataset;

TEST_CASE("a pair made by hand: two of five shared, 12 of 31 km²") {
  // Areas A 1, B 2, C 4, D 8, E 16 km².
  const Dataset dataset = tiny_dataset("11111", {{"x", "ABCD", "E"}, {"y", "CDE"}});
  const PairOverlap pair = compare(dataset, 0, 1);
  CHECK(pair.shared == Members{2, 3});
  CHECK(pair.only_a == Members{0, 1});
  CHECK(pair.only_b == Members{4});
  CHECK(pair.jaccard_municipalities == 2.0 / 5.0);
  CHECK(pair.shared_area_km2 == 12);
  CHECK(pair.jaccard_area == 12.0 / 31.0);
  CHECK(pair.shared_population == 120);
}

TEST_CASE("equal partnerships have Jaccard 1, disjoint ones 0, empty ones 0 and no division by zero") {
  const Dataset dataset = tiny_dataset("1111", {{"x", "AB"}, {"same", "AB"}, {"other", "CD"}, {"empty", ""}});
  CHECK(compare(dataset, 0, 1).jaccard_municipalities == 1);
  CHECK(compare(dataset, 0, 1).jaccard_area == 1);
  CHECK(compare(dataset, 0, 2).jaccard_area == 0);
  CHECK(compare(dataset, 0, 2).shared_population == 0);
  CHECK(compare(dataset, 3, 3).jaccard_municipalities == 0);
  CHECK(compare(dataset, 3, 3).jaccard_area == 0);
}

TEST_CASE("only pairs of scope regional are listed, a before b") {
  const Dataset dataset = tiny_dataset("111", {{"x", "A"},
                                               {"land", "ABC", "", Scope::national},
                                               {"y", "B"},
                                               {"n", "A", "", Scope::network},
                                               {"z", "C"}});
  const std::vector<PairOverlap> pairs = test::regional_pairs(dataset);
  REQUIRE(pairs.size() == 3);
  CHECK((pairs[0].a == 0 && pairs[0].b == 2));
  CHECK((pairs[1].a == 0 && pairs[1].b == 4));
  CHECK((pairs[2].a == 2 && pairs[2].b == 4));
}

TEST_CASE("the parts of a pair make up both partnerships, and comparing is symmetric") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    for (const PairOverlap& pair : test::regional_pairs(dataset)) {
      CHECK(set_union(pair.shared, pair.only_a) == dataset.partnerships[pair.a].members);
      CHECK(set_union(pair.shared, pair.only_b) == dataset.partnerships[pair.b].members);
      CHECK(pair.shared_area_km2 + area_km2(dataset, pair.only_a) ==
            doctest::Approx(area_km2(dataset, dataset.partnerships[pair.a].members)).epsilon(1e-12));
      const PairOverlap turned = compare(dataset, pair.b, pair.a);
      CHECK(turned.shared == pair.shared);
      CHECK(turned.only_a == pair.only_b);
      CHECK(turned.jaccard_municipalities == pair.jaccard_municipalities);
      CHECK(turned.jaccard_area == pair.jaccard_area);
      CHECK(pair.jaccard_area >= 0);
      CHECK(pair.jaccard_area <= 1);
      CHECK((pair.jaccard_municipalities == 1) == (pair.only_a.empty() && pair.only_b.empty()));
    }
  }
}
