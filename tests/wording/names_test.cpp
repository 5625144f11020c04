#include "wording/names.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

TEST_CASE("names follow the language, and a missing short name is the full one") {
  Dataset dataset = tiny_dataset("12", {{"x", "AB"}, {"y", "A"}});
  dataset.partnerships[0].name = LocalText("Verband x", {{"en", "Partnership x"}});
  dataset.partnerships[1].short_name = {};
  const Translations nl = test::shipped_texts("nl");
  const Translations en = test::shipped_texts("en");
  CHECK(Names(dataset, nl).full_name(0) == "Verband x");
  CHECK(Names(dataset, en).full_name(0) == "Partnership x");
  CHECK(Names(dataset, nl).short_name(0) == "x");
  CHECK(Names(dataset, nl).short_name(1) == "Verband y");
  CHECK(Names(dataset, nl).full_names({1, 0}) == std::vector<std::string>{"Verband y", "Verband x"});
}

TEST_CASE("what has no province or category has an empty name for it") {
  Dataset dataset = tiny_dataset("12", {{"x", "AB"}});
  dataset.categories.push_back({"c", LocalText("Zorg")});
  const Translations nl = test::shipped_texts("nl");
  const Names names(dataset, nl);
  CHECK(names.province_of(1) == "Province 2");
  CHECK(names.category(0).empty());
  dataset.partnerships[0].category = "c";
  CHECK(names.category(0) == "Zorg");
  dataset.provinces.clear();
  CHECK(names.province_of(1).empty());
}

TEST_CASE("municipalities are sorted by name, provinces by their members and counted when many") {
  Dataset dataset = tiny_dataset("122345", {{"x", "ABCDEF"}, {"y", "ABC"}});
  dataset.municipalities[0].name = "Zwolle";
  const Translations nl = test::shipped_texts("nl");
  const Names names(dataset, nl);
  CHECK(names.municipalities({0, 1, 2}) == std::vector<std::string>{"B", "C", "Zwolle"});
  CHECK(names.provinces(analysis::province_shares(dataset, {0, 1, 2}), 3) == "Province 2 2, Province 1 1");
  CHECK(names.provinces(analysis::province_shares(dataset, dataset.partnerships[0].members), 6) ==
        "5 provincies");
  CHECK(names.provinces({}, 0) == "geen");
}

TEST_CASE("a province that is not known is said to be so, never named") {
  Dataset dataset = tiny_dataset("122", {{"x", "ABC"}});
  dataset.provinces[0] = {"", ""};
  const Translations nl = test::shipped_texts("nl");
  const Names names(dataset, nl);
  CHECK(names.with_province(0) == "A");
  CHECK(names.with_province(1) == "B (Province 2)");
  CHECK(names.provinces(analysis::province_shares(dataset, {0, 1, 2}), 3) == "Province 2 2, 1 onbekend");
  CHECK(names.provinces(analysis::province_shares(dataset, {0}), 1) == "onbekend");
}
