#include "base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <vector>

using namespace rk;

namespace {

std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> result;
  for (std::size_t at = 0; at < text.size();) result.push_back(next_code_point(text, at));
  return result;
}

}  // namespace

TEST_CASE("characters of one to four bytes") {
  const std::string text = "aé€\U0001F5FA";
  CHECK(code_points(text) == std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F5FA});
  CHECK(count_code_points(text) == 4);
  CHECK(find_invalid_utf8(text) == std::string_view::npos);
}

TEST_CASE("the first byte that is no UTF-8") {
  CHECK(find_invalid_utf8("ab\xFF") == 2);
  CHECK(find_invalid_utf8("a\xC3") == 1);             // cut short
  CHECK(find_invalid_utf8("\xC0\xAF") == 0);          // overlong
  CHECK(find_invalid_utf8("\xE0\x9F\xBF") == 0);      // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(find_invalid_utf8("\xED\x9F\xBF\xF4\x8F\xBF\xBF\xEF\xBF\xBF") == std::string_view::npos);
}

TEST_CASE("a sequence that is no UTF-8 is one replacement character, and what follows is read") {
  CHECK(code_points("\x80z") == std::vector<char32_t>{0xFFFD, 'z'});
  CHECK(code_points("\xE2\x82z") == std::vector<char32_t>{0xFFFD, 'z'});
  CHECK(code_points("\xC3") == std::vector<char32_t>{0xFFFD});
  CHECK(code_points("\xED\xA0\x80z") == std::vector<char32_t>{0xFFFD, 'z'});
  CHECK(code_points("\xC3\xC3\xA9") == std::vector<char32_t>{0xFFFD, 0xE9});
}

TEST_CASE("any bytes are read to their end, and are sound where no replacement character comes out") {
  std::mt19937 random(11);
  for (int i = 0; i < 5000; ++i) {
    std::string bytes(random() % 9, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 4 == 0 ? random() % 0x80 : 0x80 + random() % 0x80);
    std::size_t broken = std::string::npos;
    for (std::size_t at = 0; at < bytes.size();) {
      const std::size_t start = at;
      const char32_t c = next_code_point(bytes, at);
      REQUIRE(at > start);
      REQUIRE(at <= bytes.size());
      if (c == kReplacementCharacter && bytes.compare(start, at - start, "\xEF\xBF\xBD") != 0)
        broken = std::min(broken, start);
    }
    CHECK(find_invalid_utf8(bytes) == broken);
  }
}

TEST_CASE("cuts fall between characters") {
  const std::string text = "aé€";
  CHECK(first_bytes(text, 6) == text);
  CHECK(first_bytes(text, 5) == "aé");
  CHECK(first_bytes(text, 3) == "aé");
  CHECK(first_bytes(text, 2) == "a");
  CHECK(first_bytes(text, 0).empty());
  std::string shrinking = text;
  for (const char* expected : {"aé", "a", "", ""}) {
    drop_last_code_point(shrinking);
    CHECK(shrinking == expected);
  }
}

TEST_CASE("an excerpt is one short line") {
  CHECK(excerpt("één twee", 3) == "één…");
  CHECK(excerpt("één", 3) == "één");
  CHECK(excerpt("a\tb\nc", 9) == "a b");
}

TEST_CASE("a character begins at or before each of its bytes") {
  const std::string text = "a€b";
  CHECK(start_of_code_point(text, 0) == 0);
  for (std::size_t i = 1; i < 4; ++i) CHECK(start_of_code_point(text, i) == 1);
  CHECK(start_of_code_point(text, 4) == 4);
}
