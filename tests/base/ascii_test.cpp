#include "base/ascii.h"

#include <doctest/doctest.h>

using namespace rk;

TEST_CASE("capitals of ASCII do not tell texts apart, other bytes do") {
  CHECK(lowered("GM-150 É") == "gm-150 É");
  CHECK(same_letters("Deventer", "dEVENTER"));
  CHECK_FALSE(same_letters("Deventer", "Devente"));
  CHECK_FALSE(same_letters("É", "é"));
  CHECK(same_letters("", ""));
  for (int c = 0; c < 128; ++c) {
    const char letter = static_cast<char>(c);
    CAPTURE(c);
    CHECK(lower(upper(letter)) == lower(letter));
    CHECK(upper(lower(letter)) == upper(letter));
  }
}

TEST_CASE("a number is digits and nothing else") {
  CHECK(are_digits("0150"));
  CHECK_FALSE(are_digits(""));
  CHECK_FALSE(are_digits("-1"));
  CHECK_FALSE(are_digits("1 0"));
  CHECK_FALSE(are_digits("١"));
}
