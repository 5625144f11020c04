#include "base/clean_text.h"

#include <cstddef>

#include "base/utf8.h"

namespace rk {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

bool is_control(char32_t c) {
  return c < 0x20 || between(c, 0x7F, 0x9F);
}

/// Unicode 15, section 23.2 (marks, embeddings, overrides, isolates), and the line and paragraph separators.
bool is_layout_control(char32_t c) {
  return c == 0x061C || between(c, 0x200E, 0x200F) || between(c, 0x2028, 0x202E) ||
         between(c, 0x2066, 0x2069);
}

/// Unicode 15, section 23.7; and the marks that only belong in a stream (section 23.8).
bool is_no_character(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFE || between(c, 0xFDD0, 0xFDEF) || c == 0xFEFF || between(c, 0xFFF9, 0xFFFB);
}

/// What is written for the character whose bytes are `bytes`.
std::string_view shown(char32_t c, std::string_view bytes) {
  if (c == '\t' || c == '\n' || c == '\r') return " ";
  // An ill-formed sequence is read as U+FFFD too.
  return is_control(c) || is_layout_control(c) || is_no_character(c) || c == kReplacementCharacter
             ? kReplacement
             : bytes;
}

}  // namespace

bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const std::string_view bytes = text.substr(start, at - start);
    if (shown(c, bytes) != bytes) return false;
  }
  return true;
}

std::string clean_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    result += shown(c, text.substr(start, at - start));
  }
  return result;
}

}  // namespace rk
