#include "boundaries/field_names.h"

#include <doctest/doctest.h>

using namespace rk::boundaries;

namespace {

using Names = std::vector<std::string>;

/// The name that is found, "" for none.
std::string found(const Names& fields, const Names& wanted, const std::vector<std::size_t>& taken = {}) {
  const auto field = find_field(fields, taken, wanted);
  return field ? fields.at(field->index) : "";
}

}  // namespace

TEST_CASE("case and underscores do not matter") {
  CHECK(found({"id", "ligtInProvincieCode"}, {"ligt_in_provincie_code"}) == "ligtInProvincieCode");
  CHECK(found({"gemeente_code"}, {"gemeentecode"}) == "gemeente_code");
  CHECK(found({"GM_CODE"}, {"gm_code"}) == "GM_CODE");
  CHECK(found({"gemeentecode2"}, {"gemeentecode"}).empty());
}

TEST_CASE("of several wanted names the first that there is counts") {
  CHECK(found({"naam", "statnaam"}, {"GM_NAAM", "statnaam", "naam"}) == "statnaam");
  CHECK(found({"naam"}, {}).empty());
  CHECK(found({}, {"naam"}).empty());
}

TEST_CASE("a name that a table cut to ten letters is known") {
  CHECK(found({"GEMEENTECO"}, {"gemeentecode"}) == "GEMEENTECO");
  CHECK(found({"gemeente_c"}, {"gemeente_code"}) == "gemeente_c");
  CHECK(found({"gemeente"}, {"gemeentecode"}).empty());  // not cut: shorter
  CHECK(found({"GEMEENTECO"}, {"gemeente"}).empty());    // the wanted name has fewer letters
  CHECK(found({"aantal_inw"}, {"AANT_INW", "aantal_inwoners"}) == "aantal_inw");
}

TEST_CASE("a cut name that means something else already is not taken twice") {
  const Names fields{"ligt_in_pr", "ligt_in__1"};
  CHECK(found(fields, {"ligt_in_provincie_code"}) == "ligt_in_pr");
  CHECK(found(fields, {"ligt_in_provincie_naam"}, {0}) == "ligt_in__1");
  CHECK(found(fields, {"ligt_in_provincie_naam"}, {0, 1}).empty());
  CHECK(found({"ligtInProv", "ligtInPr_1"}, {"ligt_in_provincie_naam"}, {0}) == "ligtInPr_1");
}

TEST_CASE("a year in a name is told, and YYYY means the latest") {
  const Names fields{"INW_2017", "INW_2022", "INW_2019", "INW_20"};
  const auto latest = find_field(fields, {}, {"INW_YYYY"});
  REQUIRE(latest);
  CHECK(fields[latest->index] == "INW_2022");
  CHECK(latest->year == 2022);
  const auto named = find_field(fields, {}, {"inw_2017", "INW_YYYY"});
  REQUIRE(named);
  CHECK(fields[named->index] == "INW_2017");
  CHECK(named->year == 2017);
  CHECK(find_field({"AANT_INW"}, {}, {"INW_YYYY", "AANT_INW"})->year == 0);
  CHECK(found({"INW_2022_MAN"}, {"INW_YYYY"}).empty());
}
