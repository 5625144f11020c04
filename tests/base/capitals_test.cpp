#include "base/capitals.h"

#include <doctest/doctest.h>

using namespace rk;

TEST_CASE("small letters become capitals, others stay") {
  CHECK(capitals("Overijssel") == "OVERIJSSEL");
  CHECK(capitals("Noord-Brabant 2") == "NOORD-BRABANT 2");
  CHECK(capitals("Fryslân") == "FRYSLÂN");
  CHECK(capitals("ĳ ŉ œ ž ł ı ÿ ÷ ß Ž Ł") == "Ĳ ŉ Œ Ž Ł I Ÿ ÷ ß Ž Ł");
  CHECK(capitals("").empty());
}

TEST_CASE("a capital stays what it is") {
  for (const char* text : {"ZÉÈÊËÏÖÜ", "ĀĒĪŌŪŠŹŻŽĹĽŁŃŇŐŒŔŘŚŞŢŤŮŰŲŴŶŸ"}) CHECK(capitals(text) == text);
}
