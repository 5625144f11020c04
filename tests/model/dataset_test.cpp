#include "model/dataset.h"

#include <doctest/doctest.h>

#include "support/tiny_dataset.h"

using namespace rk;

TEST_CASE("a municipality is found by its code and by its name, in small letters too") {
  Dataset dataset = test::tiny_dataset("111", {});
  dataset.municipalities[1].name = "Olst-Wijhe";
  CHECK(dataset.find_municipality("GM0002") == MunicipalityIndex{1});
  CHECK(dataset.find_municipality("Olst-Wijhe") == MunicipalityIndex{1});
  CHECK(dataset.find_municipality("olst-wijhe") == MunicipalityIndex{1});
  CHECK_FALSE(dataset.find_municipality("Olst"));
  CHECK_FALSE(dataset.find_municipality(""));
}

TEST_CASE("a partnership is found by its id alone") {
  const Dataset dataset = test::tiny_dataset("111", {{"west", "A"}, {"east", "BC"}});
  CHECK(dataset.find_partnership("east") == PartnershipIndex{1});
  CHECK_FALSE(dataset.find_partnership("East"));
  CHECK_FALSE(dataset.find_partnership("Verband east"));
}

TEST_CASE("members and partial members are told apart, and a network has no territory") {
  const Dataset dataset =
      test::tiny_dataset("111", {{"west", "AB", "C"}, {"network", "AB", "", Scope::network}});
  const Partnership& west = dataset.partnerships[0];
  CHECK(west.has_member(0));
  CHECK_FALSE(west.has_member(2));
  CHECK(west.has_partial_member(2));
  CHECK_FALSE(west.has_partial_member(0));
  CHECK(west.has_territory());
  CHECK_FALSE(dataset.partnerships[1].has_territory());
}
