#include "analysis/what_if.h"

#include <doctest/doctest.h>

#include "analysis/what_if_difference.h"
#include "support/changes.h"
#include "support/random_dataset.h"

using namespace rk;
using namespace rk::analysis;
using rk::test::tiny_dataset;

namespace {

/// The key of the one problem with a change, or "" if there is none.
std::string problem(const Dataset& dataset, const std::string& text) {
  Diagnostics found;
  const WhatIf what_if = apply_what_if(dataset, parse_changes({text}, found), found);
  CHECK(what_if.changes.empty() != found.empty());
  if (found.empty()) return "";
  CHECK(found.front().place == text);
  return found.front().key;
}

bool same_members(const Dataset& a, const Dataset& b) {
  if (a.partnerships.size() != b.partnerships.size()) return false;
  for (std::size_t p = 0; p < a.partnerships.size(); ++p) {
    if (a.partnerships[p].members != b.partnerships[p].members) return false;
    if (a.partnerships[p].partial_members != b.partnerships[p].partial_members) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("a change names a municipality by code or name, and is printed with its code") {
  const Dataset dataset = tiny_dataset("111", {{"regio-x", "AB", "C"}});
  Diagnostics found;
  for (const std::string text : {"+GM0003:regio-x", "+gm0003:regio-x", "+c:regio-x", "+ C : regio-x "}) {
    const std::optional<MembershipChange> change = resolve_change(dataset, test::change(text), found);
    REQUIRE(change);
    CHECK(to_string(*change) == "+GM0003:regio-x");
    CHECK(resolve_change(dataset, *change, found) == change);
  }
  const std::optional<MembershipChange> created =
      resolve_change(dataset, test::change("=plan:A, GM0003"), found);
  REQUIRE(created);
  CHECK(to_string(*created) == "=plan:GM0001,GM0003");
  CHECK(found.empty());
}

TEST_CASE("what makes no sense is refused with a reason") {
  const Dataset dataset = tiny_dataset("1111", {{"regio-zwolle", "AB", "C"}, {"alone", "D"}});
  for (const std::string text :
       {"", "+", ":", "GM0001:alone", "+GM0001", "+:alone", "+A:", "*A:alone", "=:A", "=x:"}) {
    CAPTURE(text);
    CHECK(problem(dataset, text) == "what_if.syntax");
  }
  CHECK(problem(dataset, "+Nergenshuizen:alone") == "what_if.unknown_municipality");
  CHECK(problem(dataset, "+GM001:alone") == "what_if.unknown_municipality_nearest");
  CHECK(problem(dataset, "+D:regio-zwole") == "what_if.unknown_partnership_nearest");
  CHECK(problem(dataset, "+D:iets-heel-anders") == "what_if.unknown_partnership");
  CHECK(problem(dataset, "+A:regio-zwolle") == "what_if.member_already");
  CHECK(problem(dataset, "-D:regio-zwolle") == "what_if.no_member");
  CHECK(problem(dataset, "-D:alone") == "what_if.last_member");
  CHECK(problem(dataset, "=alone:A") == "what_if.id_taken");
  CHECK(problem(dataset, "=Een Plan:A") == "what_if.malformed_id");
  CHECK(problem(dataset, "=plan:A,B,GM0001") == "what_if.member_twice");
  CHECK(problem(dataset, "=plan:A,,B") == "what_if.unknown_municipality");
  CHECK(problem(dataset, "+C:regio-zwolle").empty());
  CHECK(problem(dataset, "-C:regio-zwolle").empty());

  Diagnostics found;
  CHECK_FALSE(resolve_change(dataset, test::change("+D:regio-zwole"), found));
  CHECK(found.front().arguments == TextArguments{{"word", "regio-zwole"}, {"nearest", "regio-zwolle"}});
}

TEST_CASE("every change of a list is tried, and later ones see the earlier") {
  const Dataset dataset = tiny_dataset("111", {{"x", "A"}});
  Diagnostics found;
  const WhatIf what_if =
      apply_what_if(dataset, test::changes({"+B:x", "+B:x", "=plan:A", "+C:plan", "-A:x", "-B:x"}), found);
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "what_if.member_already");
  CHECK(found[1].key == "what_if.last_member");
  CHECK(what_if.changes.size() == 4);
  CHECK(what_if.dataset.partnerships[0].members == Members{1});
  CHECK(what_if.dataset.partnerships[1].members == Members{0, 2});
  CHECK(what_if.dataset.partnerships[1].scope == Scope::regional);
  CHECK(dataset.partnerships[0].members == Members{0});
  CHECK(what_if.dataset.coverage == dataset.coverage);
}

TEST_CASE("the difference of a join, by hand") {
  // A (province 1) joins y, which B and C (province 2) make up: C is new, B met once before, and y becomes
  // the same as z.
  Dataset dataset = tiny_dataset("112", {{"x", "AB"}, {"y", "BC"}, {"z", "ABC"}});
  dataset.partnerships[2].scope = Scope::supraregional;
  Diagnostics found;
  const WhatIf what_if = apply_what_if(dataset, test::changes({"+A:y"}), found);
  REQUIRE(found.empty());
  const WhatIfDifference difference = difference_of(dataset, what_if.dataset, 0);
  REQUIRE(difference.partners.size() == 2);
  CHECK(difference.partners[0].municipality == 1);
  CHECK(difference.partners[0].before == 1);
  CHECK(difference.partners[0].after == 2);
  CHECK(difference.partners[1].municipality == 2);
  CHECK(difference.partners[1].before == 0);
  REQUIRE(difference.territories.size() == 1);
  CHECK(difference.territories[0].joined == Members{0});
  CHECK(difference.territories[0].area_before == 6);
  CHECK(difference.territories[0].area_after == 7);
  CHECK(difference.territories[0].population_after == 70);
  CHECK_FALSE(difference.territories[0].becomes_cross_province());  // it was already
  REQUIRE(difference.pairs.size() == 1);
  CHECK(difference.pairs[0].before->jaccard_municipalities == 1.0 / 3.0);
  CHECK(difference.pairs[0].after.jaccard_municipalities == 2.0 / 3.0);
  CHECK(difference.congruence_gained == std::vector<std::pair<PartnershipIndex, PartnershipIndex>>{{1, 2}});
  CHECK(difference.congruence_lost.empty());
  CHECK(difference.contribution_unknown == std::vector<PartnershipIndex>{1});
}

TEST_CASE("a province border that is crossed or no longer, and money that is no longer paid") {
  Dataset dataset = tiny_dataset("112", {{"own", "AB"}, {"both", "AC"}});
  dataset.partnerships[1].contributions = {{"post", 30}};
  Diagnostics found;
  const WhatIf what_if = apply_what_if(dataset, test::changes({"+C:own", "-A:both", "=plan:AC"}), found);
  CHECK(found.size() == 1);  // there is no municipality AC
  const WhatIfDifference difference = difference_of(dataset, what_if.dataset, 0);
  REQUIRE(difference.territories.size() == 2);
  CHECK(difference.territories[0].becomes_cross_province());
  CHECK(difference.territories[1].ceases_cross_province());
  CHECK(difference.contribution_ended_eur == 30);
  CHECK(difference.contribution_unknown.empty());
}

TEST_CASE("a change and its inverse leave everything as it was, and no change differs in nothing") {
  int tried = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    const Dataset dataset = test::random_dataset(seed);
    CHECK(difference_of(dataset, dataset, dataset.focus).empty());
    for (const Partnership& p : dataset.partnerships) {
      for (MunicipalityIndex m = 0; m < dataset.municipalities.size(); ++m) {
        if (p.has_partial_member(m)) continue;
        Diagnostics found;
        const auto kind = p.has_member(m) ? MembershipChange::Kind::leave : MembershipChange::Kind::join;
        const auto change = resolve_change(dataset, {kind, p.id, {dataset.municipalities[m].code}}, found);
        if (!change) {
          CHECK(found.front().key == "what_if.last_member");
          continue;
        }
        ++tried;
        const Dataset changed = apply_change(dataset, *change);
        CHECK_FALSE(same_members(dataset, changed));
        CHECK(same_members(dataset, apply_change(changed, inverse(*change))));
        const WhatIfDifference there = difference_of(dataset, changed, dataset.focus);
        const WhatIfDifference back = difference_of(changed, dataset, dataset.focus);
        CHECK(there.congruence_gained == back.congruence_lost);
        CHECK(there.partners.size() == back.partners.size());
        CHECK(there.pairs.size() == back.pairs.size());
        CHECK(there.contribution_ended_eur == -back.contribution_ended_eur);
      }
    }
  }
  CHECK(tried > 3000);
}

TEST_CASE("who joins or leaves is assumed, once a partnership; members of a new partnership are not") {
  const Dataset dataset = tiny_dataset("111", {{"regio-x", "AB", "C"}, {"regio-y", "A", ""}});
  Diagnostics found;
  const WhatIf what_if = apply_what_if(
      dataset,
      test::changes({"+GM0003:regio-y", "-GM0003:regio-x", "-GM0001:regio-x", "=nieuw:GM0001,GM0002"}),
      found);
  CHECK(found.empty());
  CHECK(assumed_memberships(dataset, what_if.changes) ==
        std::vector<AssumedMembership>{{0, 0, false}, {0, 2, false}, {1, 2, true}});
  CHECK(assumed_memberships(dataset, {}).empty());
  const auto assumed = assumed_memberships(dataset, what_if.changes);
  CHECK(is_assumed(assumed, 0, 2));
  CHECK_FALSE(is_assumed(assumed, 2, 0));  // partnership and municipality are not interchangeable
  CHECK_FALSE(is_assumed(assumed, 1, 1));
}
