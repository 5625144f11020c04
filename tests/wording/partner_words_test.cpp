#include "wording/partner_words.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

namespace {

/// The focus is A.
struct Said {
  explicit Said(const std::vector<test::TinyPartnership>& partnerships)
      : dataset(tiny_dataset("11111111", partnerships)), partners(analysis::partners_of(dataset, 0)) {}

  std::string title() const { return partners_title(names, 0, partners); }
  std::string finding() const { return partners_finding(names, 0, partners); }
  std::string sentences() const { return partners_sentences(names, 0, partners, 3); }
  std::string closest() const { return closest_partners(names, analysis::meetings_of(partners)); }

  Dataset dataset;
  Translations texts = test::shipped_texts("nl");
  std::vector<analysis::Partner> partners;
  Names names{dataset, texts};
};

}  // namespace

TEST_CASE("one first and two next are named everywhere") {
  const Said said({{"x", "ABCD"}, {"y", "ABC"}, {"z", "ABD"}});
  CHECK(said.title() == "A werkt het vaakst samen met B, daarna met C en D");
  CHECK(said.finding().find('B') != std::string::npos);
  CHECK(said.finding().find("C en D") != std::string::npos);
  CHECK(said.sentences().find("C en D") != std::string::npos);
  CHECK(said.closest() == "B (3), C (2) en D (2)");
}

TEST_CASE("a large first group is asked after in the heading, counted in the caption, cut in the report") {
  const Said said(std::vector<test::TinyPartnership>{{"x", "ABCDEFGH"}});
  CHECK(said.title() == "Met wie werkt A het vaakst samen?");
  CHECK(said.finding().find("7 gemeenten") != std::string::npos);
  CHECK(said.sentences().find("B, C, D en ") != std::string::npos);
  CHECK(said.sentences().find('4') != std::string::npos);
  CHECK(said.sentences().find('E') == std::string::npos);
  CHECK(said.closest().empty());
}

TEST_CASE("a large second group stays out of the heading and of the short list") {
  const Said said({{"x", "ABCDEF"}, {"y", "AB"}});
  CHECK(said.title() == "A werkt het vaakst samen met B");
  CHECK(said.finding().find("4 gemeenten") == std::string::npos);
  CHECK(said.finding().find("C, D, E en F") != std::string::npos);
  CHECK(said.closest() == "B (2)");
}

TEST_CASE("who meets nobody has a heading and no caption") {
  const Said said(std::vector<test::TinyPartnership>{{"x", "BC"}});
  CHECK(said.title() == "A doet mee aan geen van de regionale verbanden in deze gegevens");
  CHECK(said.finding().empty());
  CHECK(said.closest().empty());
}
