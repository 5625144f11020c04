#include "wording/findings.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("regions: none says nothing, one tells its facts, several tell who is closest") {
  const Dataset dataset = tiny_dataset("1122", {{"x", "AB"}, {"y", "ABC"}, {"z", "CD"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(regions_finding(names, 0, {}).empty());
  CHECK(regions_finding(names, 0, {1}) == region_finding(names, 1));
  CHECK(has(regions_finding(names, 0, {0, 1}), "B"));
  CHECK_FALSE(has(regions_finding(names, 0, {0, 1}), "C"));
  // Two of the three hold A, and B is in both of those.
  const std::string all = regions_finding(names, 0, {0, 1, 2});
  CHECK(has(all, "2"));
  CHECK(has(all, "3"));
  CHECK(regions_finding(names, 3, {0, 1}) ==
        texts.get("scene.finding.no_region", {{"focus", "D"}, {"own", "0"}, {"count", "2"}}) + ".");
}

TEST_CASE("a region without known inhabitants leaves them out") {
  Dataset dataset = tiny_dataset("12", {{"x", "AB"}});
  const Translations texts = test::shipped_texts("en");
  const Names names(dataset, texts);
  CHECK(has(region_finding(names, 0), "30 inhabitants"));
  dataset.municipalities[0].population.reset();
  CHECK_FALSE(has(region_finding(names, 0), "inhabitants"));
  CHECK(has(region_finding(names, 0), "3 km²"));
}

TEST_CASE("border and comparison tell their counts") {
  const Dataset dataset = tiny_dataset("112", {{"x", "AB"}, {"y", "AC"}, {"z", "BC"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(border_finding(names, 0, analysis::focus_border(dataset, 0)) ==
        texts.count("scene.finding.border", 1, {{"focus", "A"}, {"total", "2"}}));
  CHECK(border_finding(names, 0, {}).empty());
  CHECK(comparison_finding(names, 0, 1, analysis::shared_with_focus(dataset, 0, 1)) ==
        "B doet mee aan 1 van de 2 regionale samenwerkingsverbanden van A, en aan één zonder A.");
}

TEST_CASE("where there is nothing or one to count, a sentence says so in words") {
  const Dataset dataset = tiny_dataset("1112", {{"x", "AB"}, {"y", "C"}, {"z", "CD"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  const auto compared = [&](MunicipalityIndex focus, MunicipalityIndex partner) {
    return comparison_finding(names, focus, partner, analysis::shared_with_focus(dataset, focus, partner));
  };
  CHECK(compared(0, 1) == "B doet mee aan het enige regionale samenwerkingsverband van A.");
  CHECK(compared(0, 3) ==
        "D doet niet mee aan het enige regionale samenwerkingsverband van A, wel aan één zonder A.");
  CHECK(compared(2, 0) ==
        "A doet mee aan geen van de 2 regionale samenwerkingsverbanden van C, wel aan één zonder C.");
  CHECK(border_finding(names, 0, analysis::focus_border(dataset, 0)) ==
        "Het enige regionale samenwerkingsverband van A gaat niet over de provinciegrens.");
  CHECK(membership_sentences(names, 0, {0}) == "A doet eraan mee.");
  CHECK(membership_sentences(names, 0, {0, 1, 2}) == "A doet mee aan x.");
  CHECK(membership_sentences(names, 0, {1, 2}) == "A doet aan geen daarvan mee.");
}

TEST_CASE("a part of a municipality in a region is said, and is no membership") {
  const Dataset dataset = tiny_dataset("111", {{"x", "AB", "C"}, {"y", "AB"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(membership_sentences(names, 2, {0, 1}) == "C ligt deels in x.");
  CHECK(regions_finding(names, 2, {0, 1}) == "C hoort bij geen van de 2 getoonde regio’s, wel deels bij x.");
}

TEST_CASE("nothing is said of a border that is not known") {
  Dataset dataset = tiny_dataset("112", {{"x", "AB"}, {"y", "AC"}});
  dataset.provinces[0] = {"", ""};
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(border_finding(names, 0, analysis::focus_border(dataset, 0)).empty());
  CHECK(region_finding(names, 0) == "Verband x telt 2 gemeenten, 30 inwoners en 3 km².");
}
