#include "analysis/analysis.h"

#include <doctest/doctest.h>

#include "support/random_dataset.h"

using namespace rk;
using namespace rk::analysis;
using rk::test::tiny_dataset;

TEST_CASE("partners: full members of regional partnerships only, most shared first, then by name") {
  const Dataset dataset = tiny_dataset("11111", {{"x", "ABC", "D"},
                                                 {"y", "ACB"},
                                                 {"z", "AC"},
                                                 {"without", "BD"},
                                                 {"nation", "ABCDE", "", Scope::national},
                                                 {"net", "AE", "", Scope::network}});
  const std::vector<Partner> partners = partners_of(dataset, 0);
  REQUIRE(partners.size() == 2);
  CHECK(partners[0].municipality == 2);
  CHECK(partners[0].partnerships == std::vector<PartnershipIndex>{0, 1, 2});
  CHECK(partners[1].municipality == 1);
  CHECK(partners[1].partnerships == std::vector<PartnershipIndex>{0, 1});
  CHECK(partners_of(dataset, 4).empty());
}

TEST_CASE("a focus that is a partial member is no partner by that") {
  CHECK(partners_of(tiny_dataset("11", {{"x", "B", "A"}}), 0).empty());
}

TEST_CASE("provinces: the split, what crosses, and on which side the focus meets others") {
  const Dataset dataset = tiny_dataset("112", {{"own", "AB"}, {"both", "ABC"}, {"there", "C"}});
  const Analysis analysis = analyse(dataset, 0);
  CHECK(analysis.partnerships[0].cross_province == false);
  CHECK(analysis.partnerships[1].cross_province == true);
  REQUIRE(analysis.partnerships[1].provinces.size() == 2);
  CHECK(analysis.partnerships[1].provinces[0].members == Members{0, 1});
  CHECK(analysis.partnerships[1].provinces[0].area_km2 == 3);
  CHECK(analysis.partnerships[1].provinces[1].population == 40);
  CHECK(analysis.border.within == std::vector<PartnershipIndex>{0});
  CHECK(analysis.border.across == std::vector<PartnershipIndex>{1});
  CHECK(analysis.border.ties == 3);
  REQUIRE(analysis.border.provinces.size() == 2);
  CHECK(analysis.border.provinces[0].ties == 2);
  CHECK(analysis.border.provinces[0].partners == Members{1});
  CHECK(analysis.border.provinces[1].partnerships == std::vector<PartnershipIndex>{1});
}

TEST_CASE("contributions belong to the focus of the config only") {
  Dataset dataset = tiny_dataset("11", {{"x", "AB"}, {"y", "B"}, {"net", "A", "", Scope::network}});
  dataset.partnerships[0].contributions = {{"post", 100}, {"post", 50}};
  dataset.partnerships[1].contributions = {{"not of A", 7}};
  dataset.partnerships[2].contributions = {{"fee", 25}};
  const Contributions known = contributions_of(dataset, 0);
  CHECK(known.known);
  REQUIRE(known.partnerships.size() == 2);
  CHECK(known.find(0)->eur_per_year == 150);
  CHECK(known.find(0)->eur_per_inhabitant == 15.0);  // A has 10 inhabitants
  CHECK(known.find(1) == nullptr);
  CHECK(known.eur_per_year == 175);
  CHECK(known.eur_per_inhabitant == 17.5);
  const Contributions other = contributions_of(dataset, 1);
  CHECK_FALSE(other.known);
  CHECK(other.partnerships.empty());
  dataset.municipalities[0].population.reset();
  CHECK_FALSE(contributions_of(dataset, 0).eur_per_inhabitant);
  CHECK(contributions_of(dataset, 0).eur_per_year == 175);
}

TEST_CASE("a network is listed without land, people or a province") {
  const Analysis analysis =
      analyse(tiny_dataset("12", {{"net", "AB", "", Scope::network}, {"n2", "AB", "", Scope::network}}), 0);
  CHECK_FALSE(analysis.partnerships[0].area_km2);
  CHECK_FALSE(analysis.partnerships[0].population);
  CHECK(analysis.partnerships[0].provinces.empty());
  CHECK(analysis.partnerships[0].cross_province == false);
  CHECK(analysis.partnerships[0].congruent_with.empty());
  CHECK(analysis.partnerships[0].includes_focus);
}

TEST_CASE("for any focus the parts add up, and congruence is an equivalence") {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    for (MunicipalityIndex focus = 0; focus < dataset.municipalities.size(); ++focus) {
      const Analysis analysis = analyse(dataset, focus);
      std::size_t meetings = 0;
      for (const Partner& partner : analysis.partners) meetings += partner.partnerships.size();
      CHECK(meetings == analysis.border.ties);
      CHECK(analysis.contributions.known == (focus == dataset.focus));
      for (const PartnershipFacts& facts : analysis.partnerships) {
        double area = 0;
        for (const ProvinceShare& share : facts.provinces) area += share.area_km2;
        if (facts.area_km2) CHECK(area == doctest::Approx(*facts.area_km2).epsilon(1e-12));
      }
    }
    const auto& list = dataset.partnerships;
    for (const Partnership& a : list) {
      CHECK(congruent(a, a) == a.has_territory());
      for (const Partnership& b : list) {
        CHECK(congruent(a, b) == congruent(b, a));
        for (const Partnership& c : list) CHECK((!(congruent(a, b) && congruent(b, c)) || congruent(a, c)));
      }
    }
    std::size_t grouped = 0;
    for (const auto& group : congruent_groups(dataset)) {
      grouped += group.size();
      CHECK(group.size() >= 2);
      for (const PartnershipIndex p : group) CHECK(congruent_with(dataset, p).size() == group.size() - 1);
    }
    std::size_t twins = 0;
    for (PartnershipIndex p = 0; p < list.size(); ++p) twins += congruent_with(dataset, p).empty() ? 0 : 1;
    CHECK(grouped == twins);
  }
}

TEST_CASE("a province that is not known makes no border, and hides what is known of one") {
  Dataset dataset = tiny_dataset("1223", {{"x", "AB"}, {"y", "BC"}, {"z", "BCD"}, {"w", "ABD"}});
  dataset.provinces[0] = {"", ""};
  CHECK(analysis::cross_province(dataset, {0, 1}) == std::nullopt);
  CHECK(analysis::cross_province(dataset, {1, 2}) == false);
  CHECK(analysis::cross_province(dataset, {1, 2, 3}) == true);
  CHECK(analysis::cross_province(dataset, {0, 1, 3}) == true);  // two are known to differ
  CHECK(analysis::province_shares(dataset, {0, 1, 2}).size() == 1);
  CHECK_FALSE(analysis::focus_border(dataset, 0).known);
  CHECK_FALSE(analysis::focus_border(dataset, 1).known);
  CHECK(analysis::focus_border(dataset, 2).known);
}
