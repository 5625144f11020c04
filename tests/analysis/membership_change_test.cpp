#include "analysis/membership_change.h"

#include <doctest/doctest.h>

using namespace rk;
using namespace rk::analysis;

TEST_CASE("what is printed is read back, for every kind of change") {
  for (const std::string text : {"+GM0150:regio-zwolle", "-GM0150:cleantech-regio",
                                 "=salland-plus:GM0150,GM0177", "+Olst-Wijhe:x", "=x:a,,b"}) {
    CAPTURE(text);
    const auto change = parse_change(text);
    REQUIRE(change);
    CHECK(to_string(*change) == text);
    CHECK(parse_change(to_string(*change)) == change);
  }
}

TEST_CASE("spaces around the words of a change do not count") {
  CHECK(parse_change("+ Olst-Wijhe : salland ") == parse_change("+Olst-Wijhe:salland"));
  CHECK(parse_change("= plan : A , B") == parse_change("=plan:A,B"));
  CHECK_FALSE(parse_change(" +A:b"));
}

TEST_CASE("of a list every text that is no change is told, and the rest is read") {
  Diagnostics found;
  const auto changes = parse_changes({"+A:x", "A:x", "", "=y:A,B"}, found);
  REQUIRE(changes.size() == 2);
  CHECK(changes[1].municipalities == std::vector<std::string>{"A", "B"});
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "what_if.syntax");
  CHECK(found[0].place == "A:x");
  CHECK(found[1].place.empty());
}

TEST_CASE("the inverse of the inverse is the change") {
  const MembershipChange join{MembershipChange::Kind::join, "x", {"GM0001"}};
  CHECK(inverse(join).kind == MembershipChange::Kind::leave);
  CHECK(inverse(inverse(join)) == join);
}
