#include "wording/lists.h"

#include <doctest/doctest.h>

#include "support/shipped_texts.h"

using namespace rk;
using namespace rk::wording;

TEST_CASE("a list has commas, and the language's word before its last name") {
  const Translations nl = test::shipped_texts("nl");
  CHECK(listed(nl, {}).empty());
  CHECK(listed(nl, {"Raalte"}) == "Raalte");
  CHECK(listed(nl, {"Raalte", "Zutphen"}) == "Raalte en Zutphen");
  CHECK(listed(test::shipped_texts("en"), {"Raalte", "Zutphen", "Epe"}) == "Raalte, Zutphen and Epe");
  CHECK(joined({"a", "b", "c"}, "; ") == "a; b; c");
  CHECK(joined({}, "; ").empty());
}

TEST_CASE("small numbers are words, large ones digits, unknown ones say so") {
  const Translations nl = test::shipped_texts("nl");
  CHECK(number_word(nl, 5) == "vijf");
  CHECK(number_word(nl, 13) == "13");
  CHECK(number_word(nl, 1234) == "1.234");
  CHECK(number_or_unknown(nl, std::int64_t{102000}) == "102.000");
  CHECK(number_or_unknown(nl, std::optional<std::int64_t>()) == "onbekend");
  CHECK(number_or_unknown(test::shipped_texts("en"), std::optional<double>(), 2) == "unknown");
  CHECK(number_or_unknown(nl, 12.345, 2) == "12,35");
}
