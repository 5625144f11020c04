#include "analysis/leading_partners.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/random_dataset.h"

using namespace rk;
using namespace rk::analysis;
using rk::test::tiny_dataset;

TEST_CASE("municipalities that come equal form a group, the most meetings first") {
  // A meets B three times, C and D twice, E once.
  const Dataset dataset = tiny_dataset("11111", {{"x", "ABCD"}, {"y", "ABC"}, {"z", "ABDE"}});
  const std::vector<Meeting> meetings = meetings_of(partners_of(dataset, 0));
  const std::vector<MeetingGroup> groups = leading_groups(meetings, 2);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].count == 3);
  CHECK(groups[0].municipalities == std::vector<MunicipalityIndex>{1});
  CHECK(groups[1].count == 2);
  CHECK(groups[1].municipalities == std::vector<MunicipalityIndex>{2, 3});
  CHECK(leading_groups(meetings, 9).size() == 3);
  CHECK(leading_groups(meetings, 0).empty());
  CHECK(leading_groups({}, 2).empty());
}

TEST_CASE("a group keeps the order in which it was given, and leaves out who has no meeting") {
  const std::vector<MeetingGroup> groups = leading_groups({{7, 1}, {3, 2}, {5, 0}, {1, 2}}, 5);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].municipalities == std::vector<MunicipalityIndex>{3, 1});
  CHECK(groups[1].municipalities == std::vector<MunicipalityIndex>{7});
}

TEST_CASE("meetings within some partnerships count those that hold the focus, of any scope") {
  const Dataset dataset =
      tiny_dataset("1111", {{"x", "ABC"}, {"land", "ABCD", "", Scope::national}, {"other", "BCD"}});
  const std::vector<Meeting> meetings = meetings_within(dataset, {0, 1, 2}, 0);
  REQUIRE(meetings.size() == 3);
  CHECK(meetings[0].count == 2);
  CHECK(meetings[2].municipality == 3);
  CHECK(meetings[2].count == 1);
  CHECK(meetings_within(dataset, {2}, 0).empty());
}

TEST_CASE("all groups together hold every partner once, in falling order") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    const std::vector<Partner> partners = partners_of(dataset, 0);
    std::vector<MunicipalityIndex> all;
    std::size_t before = SIZE_MAX;
    for (const MeetingGroup& group : leading_groups(meetings_of(partners), partners.size())) {
      CHECK(group.count < before);
      CHECK_FALSE(group.municipalities.empty());
      before = group.count;
      all.insert(all.end(), group.municipalities.begin(), group.municipalities.end());
    }
    std::vector<MunicipalityIndex> expected;
    for (const Partner& partner : partners) expected.push_back(partner.municipality);
    CHECK(all == expected);
  }
}
