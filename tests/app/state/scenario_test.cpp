#include "app/state/scenario.h"

#include <doctest/doctest.h>

#include "support/ascii_map.h"
#include "support/changes.h"

using namespace rk;
using namespace rk::app;

namespace {

Dataset example() {
  return test::ascii_dataset({"AABBCC"}, {{"west", "A"}, {"east", "BC"}});
}

/// The changes that remain after each is added in turn, each read against the dataset under the ones before.
std::vector<std::string> kept(const Dataset& data, const std::vector<std::string>& texts) {
  Scenario scenario(data);
  std::vector<analysis::MembershipChange> changes;
  for (const std::string& text : texts) {
    Diagnostics found;
    const auto change = analysis::resolve_change(scenario.dataset(), test::change(text), found);
    REQUIRE_MESSAGE(change.has_value(), text);
    changes = with_change(changes, *change);
    const auto wanted = changes;
    scenario.assume(changes);
    CHECK(scenario.changes() == wanted);  // all of them can be made in this order
  }
  std::vector<std::string> result;
  for (const analysis::MembershipChange& change : changes) result.push_back(analysis::to_string(change));
  return result;
}

using Translations = std::vector<std::string>;

}  // namespace

TEST_CASE("a change that takes another back leaves neither") {
  CHECK(kept(example(), {"+GM000B:west", "-GM000B:west"}).empty());
  CHECK(kept(example(), {"-GM000B:east", "+GM000B:east"}).empty());
  CHECK(kept(example(), {"+GM000B:west", "+GM000C:west", "-GM000B:west"}) == Translations{"+GM000C:west"});
}

TEST_CASE("whatever is taken back, the rest stays possible") {
  // In the order of the list, A would leave west as its last member.
  CHECK(kept(example(), {"+GM000B:west", "-GM000A:west", "+GM000C:west", "-GM000B:west"}) ==
        Translations{"+GM000C:west", "-GM000A:west"});
  // Who joins or leaves a new partnership belongs to it, or does not.
  CHECK(kept(example(), {"-GM000B:east", "=new:GM000A", "+GM000B:new", "-GM000A:new"}) ==
        Translations{"=new:GM000B", "-GM000B:east"});
}

TEST_CASE("a new partnership has the name that it was given, and an id that is free") {
  Dataset data = example();
  for (const auto& one :
       std::vector<std::pair<std::string, std::string>>{{"Regio Súdwest, 2", "regio-sudwest-2"},
                                                        {"West", "west-2"},
                                                        {"!?", "partnership"},
                                                        {"!?", "partnership-2"}}) {
    CAPTURE(one.first);
    const analysis::MembershipChange change = new_partnership(data, one.first, 1);
    CHECK(change.partnership == one.second);
    Diagnostics found;
    REQUIRE(analysis::resolve_change(data, change, found) == change);
    data = analysis::apply_change(data, change);
    CHECK(data.partnerships.back().name.in("nl") == one.first);
    CHECK(data.partnerships.back().members == analysis::Members{1});
  }
}

TEST_CASE("a scenario without changes is its base, and other data keep what they allow") {
  Scenario scenario(example());
  CHECK(&scenario.dataset() == &scenario.base());
  CHECK_FALSE(scenario.assume({}));
  const analysis::MembershipChange join{analysis::MembershipChange::Kind::join, "west", {"GM000B"}};
  CHECK(scenario.assume({join}));
  CHECK_FALSE(scenario.assume({join}));
  CHECK(scenario.dataset().partnerships[0].members == analysis::Members{0, 1});
  CHECK(scenario.base().partnerships[0].members == analysis::Members{0});
  scenario.replace(test::ascii_dataset({"AABBCC"}, {{"west", "AB"}}));
  CHECK(scenario.changes().empty());
  CHECK(scenario.dataset().partnerships.size() == 1);
}
