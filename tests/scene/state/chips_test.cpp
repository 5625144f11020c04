#include "scene/state/chips.h"

#include <doctest/doctest.h>

#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::scene;

TEST_CASE("headline regions are numbered first, by their slots; then the regional ones, then the rest") {
  Dataset dataset = test::tiny_dataset(
      "11", {{"network", "A", "", Scope::network}, {"b", "A"}, {"second", "A"}, {"c", "A"}, {"first", "A"}});
  dataset.partnerships[2].headline = dataset.partnerships[4].headline = true;
  dataset.partnerships[2].palette_slot = 1;
  dataset.partnerships[4].palette_slot = 0;
  CHECK(chip_numbers(dataset) == std::vector<int>{5, 3, 2, 4, 1});
  CHECK(by_chip_number(dataset, {0, 3, 2}) == std::vector<PartnershipIndex>{2, 3, 0});
  CHECK(by_chip_number(dataset, {}).empty());
}
