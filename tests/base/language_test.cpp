#include "base/language.h"

#include <doctest/doctest.h>

#include "base/translations.h"

using namespace rk;

TEST_CASE("codes are told from other words") {
  for (const std::string_view word : {"nl", "nds", "de-AT", "sr-Latn-RS"}) {
    CAPTURE(std::string(word));
    CHECK(is_language_code(word));
  }
  for (const std::string_view word :
       {"", "n", "NL", "nl-", "nl--x", "dutch", "../nl", "n1", "nl.json", "nl-a/b"}) {
    CAPTURE(std::string(word));
    CHECK_FALSE(is_language_code(word));
  }
}

TEST_CASE("languages follow each other in turn") {
  const std::vector<Language> languages = {{"nl", "Nederlands"}, {"en", "English"}, {"fy", "Frysk"}};
  CHECK(next_language(languages, "nl")->code == "en");
  CHECK(next_language(languages, "fy")->code == "nl");
  CHECK(next_language(languages, "de")->code == "nl");
  CHECK(next_language({}, "nl") == nullptr);
  CHECK(has_language(languages, "fy"));
  CHECK_FALSE(has_language(languages, "de"));
}

TEST_CASE("numbers take their separators from the words of the language") {
  const Translations plain("xx", {});
  CHECK(plain.number(1234567.25, 2) == "1.234.567,25");
  const Translations swiss("de-CH", {{"language.decimal", "."}, {"language.group", "’"}});
  CHECK(swiss.number(1234567.25, 2) == "1’234’567.25");
  CHECK(swiss.number(-1234) == "-1’234");
  CHECK(swiss.number(-0.2) == "0");
  const Translations none("xx", {{"language.group", ""}});
  CHECK(none.number(1234567) == "1234567");
}
