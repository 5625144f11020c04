// UTF-8 text: whether it is well-formed, its characters one by one, and cuts between them. A character is a
// code point.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rk {

/// Replaces bytes that are not UTF-8.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// Offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, up to
/// U+10FFFF), or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// next_code_point where the byte at `at` is not ASCII.
char32_t next_beyond_ascii(std::string_view text, std::size_t& at);

/// The character at `at`; moves `at` to the next one. An ill-formed sequence counts as one
/// kReplacementCharacter.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return next_beyond_ascii(text, at);
  ++at;
  return byte;
}

/// Where the character begins that the byte at `at` belongs to, in well-formed text.
std::size_t start_of_code_point(std::string_view text, std::size_t at);

/// Number of characters of well-formed text.
std::size_t count_code_points(std::string_view text);

/// The longest prefix of at most `limit` bytes that does not split a character.
std::string_view first_bytes(std::string_view text, std::size_t limit);

/// Removes the last character; an empty text stays empty.
void drop_last_code_point(std::string& text);

/// At most `limit` characters of the first line of well-formed text, with "…" where something was left out;
/// control characters become spaces.
std::string excerpt(std::string_view text, std::size_t limit);

/// Whether the character is drawn on the one before it and has no width of its own (U+0300 to U+036F).
inline bool is_combining_mark(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

}  // namespace rk
