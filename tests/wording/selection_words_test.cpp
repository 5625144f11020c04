#include "wording/selection_words.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"
#include "support/tiny_dataset.h"

using namespace rk;
using namespace rk::wording;
using rk::test::tiny_dataset;

TEST_CASE("a municipality tells what it shares with the focus, and the focus what it takes part in") {
  const Dataset dataset = tiny_dataset("111", {{"x", "AB"}, {"y", "AC"}, {"n", "A", "", Scope::network}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  const std::string b = municipality_sentences(names, 0, 1);
  CHECK(b.find(texts.count("summary.shared", 1, {{"focus", "A"}, {"names", "Verband x"}})) !=
        std::string::npos);
  CHECK(b.find(texts.count("summary.not_shared", 1, {{"focus", "A"}, {"names", "Verband y"}})) !=
        std::string::npos);
  CHECK(municipality_sentences(names, 0, 0)
            .find(texts.count("summary.of_focus", 2,
                              {{"focus", "A"}, {"names", "Verband x en Verband y"}})) != std::string::npos);
  CHECK(partnership_sentences(names, 2) == "Verband n.");
}

TEST_CASE("a pair names whom it shares, or says that it shares nobody") {
  const Dataset dataset = tiny_dataset("111", {{"x", "AB"}, {"y", "BC"}, {"z", "C"}});
  const Translations texts = test::shipped_texts("nl");
  const Names names(dataset, texts);
  CHECK(pair_sentences(names, analysis::compare(dataset, 0, 1)) ==
        texts.count("summary.pair", 1, {{"a", "Verband x"}, {"b", "Verband y"}, {"names", "B"}}));
  CHECK(pair_sentences(names, analysis::compare(dataset, 0, 2)) ==
        texts.get("summary.pair_apart", {{"a", "Verband x"}, {"b", "Verband z"}}));
}
