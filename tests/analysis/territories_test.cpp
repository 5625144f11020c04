#include "analysis/territories.h"

#include <doctest/doctest.h>

#include <random>

#include "analysis/congruence.h"
#include "support/ascii_map.h"

using namespace rk;

TEST_CASE("partnerships have one territory if their full and partial members are the same") {
  Dataset dataset = test::ascii_dataset(
      {"ABC"}, {{"one", "AB"}, {"two", "AB"}, {"three", "AB"}, {"four", "ABC"}, {"five", "AB"}});
  dataset.partnerships[2].partial_members = {2};
  dataset.partnerships[4].scope = Scope::network;
  CHECK(analysis::territories(dataset) == std::vector<PartnershipIndex>{0, 0, 2, 3, 4});
}

TEST_CASE("one territory is congruence with the same partial members, in whatever data") {
  std::mt19937 random(11);
  const std::string letters = "ABC";
  for (int round = 0; round < 50; ++round) {
    std::vector<test::AsciiPartnership> partnerships;
    for (int i = 0; i < 12; ++i) {
      test::AsciiPartnership partnership{"p" + std::to_string(i), ""};
      for (const char letter : letters) {
        const auto dice = random() % 5;
        if (dice < 2) partnership.members += letter;
        if (dice == 2) partnership.partial_members += letter;
      }
      partnerships.push_back(std::move(partnership));
    }
    const Dataset dataset = test::ascii_dataset({letters}, partnerships);
    const std::vector<PartnershipIndex> territories = analysis::territories(dataset);
    for (PartnershipIndex p = 0; p < territories.size(); ++p) {
      for (PartnershipIndex q = 0; q < p; ++q) {
        const Partnership& a = dataset.partnerships[p];
        const Partnership& b = dataset.partnerships[q];
        CHECK((territories[p] == territories[q]) ==
              (analysis::congruent(a, b) && a.partial_members == b.partial_members));
      }
    }
  }
}
