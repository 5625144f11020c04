#include "base/fold_text.h"

#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace rk {
namespace {

constexpr char32_t kFirstLatin = 0xC0;

/// The base letters of U+00C0 to U+017F, in lower case; empty for characters that are not letters.
constexpr std::array<std::string_view, 192> kLatin = {
    // U+00C0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o",
    "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "ss",
    // U+00E0
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o",
    "o", "o", "", "o", "u", "u", "u", "u", "y", "th", "y",
    // U+0100
    "a", "a", "a", "a", "a", "a", "c", "c", "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e",
    "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    // U+0120
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j",
    "j", "k", "k", "k", "l", "l", "l", "l", "l", "l", "l",
    // U+0140
    "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o", "o", "o", "oe", "oe", "r",
    "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s",
    // U+0160
    "s", "s", "t", "t", "t", "t", "t", "t", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w",
    "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

/// Whether a character separates words: punctuation, a space or U+FFFD for ill-formed bytes.
bool parts_words(char32_t c) {
  if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  return c < kFirstLatin || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
         c == kReplacementCharacter;
}

void add_letter(std::string_view bytes, char32_t c, std::string& result) {
  if (c >= 'A' && c <= 'Z') {
    result += static_cast<char>(c - 'A' + 'a');
  } else if (c >= kFirstLatin && c < kFirstLatin + kLatin.size()) {
    result += kLatin[c - kFirstLatin];
  } else {
    result += bytes;
  }
}

}  // namespace

std::string fold_text(std::string_view text) {
  std::string result;
  bool parted = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (is_combining_mark(c)) continue;
    if (parts_words(c)) {
      parted = true;
      continue;
    }
    if (parted && !result.empty()) result += ' ';
    parted = false;
    add_letter(text.substr(start, at - start), c, result);
  }
  return result;
}

}  // namespace rk
