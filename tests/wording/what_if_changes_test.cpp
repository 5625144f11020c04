#include "wording/what_if_changes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

namespace {

bool has(const std::vector<std::string>& sentences, const std::string& part) {
  return std::any_of(sentences.begin(), sentences.end(),
                     [&](const std::string& sentence) { return sentence.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a join tells the new partner, the new territory and the border that it crosses") {
  const Dataset before = tiny_dataset("112", {{"x", "AB"}, {"y", "BC"}});
  const analysis::MembershipChange change{analysis::MembershipChange::Kind::join, "x", {"GM0003"}};
  const Dataset after = analysis::apply_change(before, change);
  const Translations texts = test::shipped_texts("nl");
  const Names names(after, texts);
  const analysis::WhatIfDifference difference = analysis::difference_of(before, after, 0);
  CHECK(assumption_sentence(names, change) ==
        texts.get("report.what_if.join", {{"municipality", "C"}, {"partnership", "Verband x"}}));
  CHECK(partner_changes(names, 0, difference) ==
        std::vector<std::string>{
            texts.count("report.what_if.new_partners", 1, {{"focus", "A"}, {"names", "C"}})});
  const std::vector<std::string> sentences = difference_sentences(names, 0, difference);
  CHECK(has(sentences, "Province 1 en Province 2"));
  CHECK(has(sentences, "Verband x"));
  const std::string line = difference_line(names, 0, difference);
  CHECK(line.find(texts.get("window.what_if.becomes_cross", {{"name", "x"}})) != std::string::npos);
}

TEST_CASE("nothing changed is said in one sentence") {
  const Dataset dataset = tiny_dataset("11", {{"x", "AB"}});
  const Translations texts = test::shipped_texts("en");
  const Names names(dataset, texts);
  const analysis::WhatIfDifference none = analysis::difference_of(dataset, dataset, 0);
  CHECK(difference_sentences(names, 0, none) ==
        std::vector<std::string>{texts.get("report.what_if.nothing")});
  CHECK(partner_changes(names, 0, none).size() == 1);
}
