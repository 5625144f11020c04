#include "wording/report_words.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

TEST_CASE("a focus that meets nobody has that as its finding, and what is not known of it") {
  const Dataset dataset = tiny_dataset("11", {{"x", "A"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(main_finding(names, analysis::analyse(dataset, 0)) ==
        std::vector<std::string>{texts.get("report.finding.nobody", {{"focus", "A"}})});
  const std::vector<std::string> other = main_finding(names, analysis::analyse(dataset, 1));
  REQUIRE(other.size() == 2);
  CHECK(other.back() == other_focus_note(names, 1));
}

TEST_CASE("what limits the report is said: partial members, unknown inhabitants, another focus") {
  Dataset dataset = tiny_dataset("111", {{"x", "AB", "C"}});
  dataset.municipalities[1].population.reset();
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  const std::vector<std::string> warnings = data_warnings(names, analysis::analyse(dataset, 1));
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0] == other_focus_note(names, 1));
  CHECK(warnings[1] == texts.count("report.warning.population", 1, {{"when", " in 2022"}, {"names", "B"}}));
  CHECK(warnings[2] ==
        texts.count("report.warning.partial", 1, {{"partnership", "Verband x"}, {"names", "C"}}));
}

TEST_CASE("derived members are noted by name, and not where there are none") {
  Dataset dataset = tiny_dataset("11", {{"x", "AB"}, {"y", "A"}});
  const Translations texts = test::shipped_texts("en");
  const Names names(dataset, texts);
  CHECK(derived_note(names).empty());
  dataset.partnerships[1].basis = MembershipBasis::derived;
  CHECK(derived_note(names).find("Verband y") != std::string::npos);
  CHECK(derived_note(names).find("Verband x") == std::string::npos);
}
