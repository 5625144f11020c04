#include "analysis/standing.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "analysis/what_if.h"
#include "analysis/what_if_difference.h"
#include "support/random_dataset.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::analysis;

TEST_CASE("a standing by hand: partners, territories, provinces, inhabitants, money") {
  // Of A: x with B, y with B and C, z the same as y; n is not regional. C lies in province 2.
  Dataset dataset = test::tiny_dataset("112", {{"x", "AB"}, {"y", "ABC"}, {"z", "ABC"}, {"n", "ABC"}});
  dataset.partnerships[3].scope = Scope::supraregional;
  dataset.partnerships[0].contributions = {{"post", 30}};
  const Standing standing = standing_of(dataset, analyse(dataset, 0));
  CHECK(standing.partners == 2);
  CHECK(standing.partnerships == 3);
  CHECK(standing.territories == 2);
  CHECK(standing.cross_province == 2);
  CHECK(standing.provinces == 2U);
  CHECK(standing.population == *dataset.municipalities[0].population + *dataset.municipalities[1].population +
                                   *dataset.municipalities[2].population);
  CHECK(standing.contribution_eur == 30);
  dataset.municipalities[2].population.reset();
  const Standing unknown = standing_of(dataset, analyse(dataset, 1));
  CHECK_FALSE(unknown.population);
  CHECK_FALSE(unknown.contribution_eur);  // the config has none of B
}

TEST_CASE("the standing before and after a what-if is that of its datasets") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    for (const Partnership& p : dataset.partnerships) {
      Diagnostics found;
      const MembershipChange::Kind kind =
          p.has_member(dataset.focus) ? MembershipChange::Kind::leave : MembershipChange::Kind::join;
      const auto change =
          resolve_change(dataset, {kind, p.id, {dataset.municipalities[dataset.focus].code}}, found);
      if (!change) continue;
      const Dataset after = apply_change(dataset, *change);
      const WhatIfDifference difference = difference_of(dataset, after, dataset.focus);
      CHECK(difference.before == standing_of(dataset, analyse(dataset, dataset.focus)));
      CHECK(difference.after == standing_of(after, analyse(after, dataset.focus)));
      const auto gained = std::count_if(difference.partners.begin(), difference.partners.end(),
                                        [](const PartnerChange& c) { return c.before == 0; });
      const auto lost = std::count_if(difference.partners.begin(), difference.partners.end(),
                                      [](const PartnerChange& c) { return c.after == 0; });
      CHECK(difference.after.partners + static_cast<std::size_t>(lost) ==
            difference.before.partners + static_cast<std::size_t>(gained));
    }
  }
}
