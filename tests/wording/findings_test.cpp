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
        texts.get("scene.finding.no_region", {{"focus", "D"}, {"own", "0"}, {"count", "2"}}));
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
        texts.get("scene.finding.comparison",
                  {{"focus", "A"}, {"partner", "B"}, {"shared", "1"}, {"total", "2"}, {"other", "1"}}));
}
