#include "base/clean_text.h"

#include <doctest/doctest.h>

#include <random>

#include "base/utf8.h"

using namespace rk;

TEST_CASE("ordinary names are clean and stay as they are") {
  for (const char* name : {"", "Súdwest-Fryslân", "’s-Gravenhage", "Łódź", "ĳ", "€ 1.000 – ‘x’", "\U0001F5FA",
                           "e\u0301", "\uFFFD"}) {
    CAPTURE(name);
    CHECK(is_clean(name));
    CHECK(clean_text(name) == name);
  }
}

TEST_CASE("what a terminal or a program would obey is replaced") {
  CHECK(clean_text("a\x1B[31mb") == "a\uFFFD[31mb");
  CHECK(clean_text("a\xC2\x9B"
                   "31mb") == "a\uFFFD31mb");  // CSI of C1
  CHECK(clean_text("a\x7F") == "a\uFFFD");
  CHECK(clean_text(std::string_view("a\0b", 3)) == "a\uFFFDb");
  const std::string override_direction = std::string("\xE2\x80") + '\xAE';
  CHECK(clean_text("abc" + override_direction + "txt.exe") == "abc\uFFFDtxt.exe");
  CHECK(clean_text("\u2066a\u2069\u200F\u061C\u2028") == "\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(clean_text("\uFEFFx") == "\uFFFDx");
}

TEST_CASE("what XML forbids and what is no UTF-8 is replaced") {
  CHECK(clean_text("a\xEF\xBF\xBE\xEF\xBF\xBF"
                   "b") == "a\uFFFD\uFFFDb");
  CHECK(clean_text("\xF0\x9F\xBF\xBE") == "\uFFFD");  // U+1FFFE
  CHECK(clean_text("\xEF\xB7\x90") == "\uFFFD");      // U+FDD0
  CHECK(clean_text("A\xFF"
                   "B") == "A\uFFFDB");             // Latin-1
  CHECK(clean_text("\xED\xA0\x80z") == "\uFFFDz");  // a surrogate
  CHECK_FALSE(is_clean("A\xFF"));
}

TEST_CASE("tabs and line breaks become spaces") {
  CHECK(clean_text("a\tb\nc\rd") == "a b c d");
  CHECK_FALSE(is_clean("a\nb"));
}

TEST_CASE("whatever the bytes, the result is clean and cleaning it again changes nothing") {
  std::mt19937 random(4);
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += static_cast<char>(random() & 0xFF);
    const std::string cleaned = clean_text(text);
    CHECK(find_invalid_utf8(cleaned) == std::string_view::npos);
    CHECK(is_clean(cleaned));
    CHECK(clean_text(cleaned) == cleaned);
    CHECK(is_clean(text) == (cleaned == text));
  }
}
