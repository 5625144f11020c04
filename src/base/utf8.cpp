#include "base/utf8.h"

#include <utf8.h>

#include <algorithm>

namespace rk {
namespace {

unsigned char byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// Offset behind the ill-formed sequence at `at`: its first byte, and as many continuation bytes as that byte
/// announces.
std::size_t end_of_ill_formed(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at++);
  const std::size_t announced = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  const std::size_t end = std::min(text.size(), at + announced);
  while (at < end && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
  return utf8::find_invalid(text);
}

char32_t next_beyond_ascii(std::string_view text, std::size_t& at) {
  const char* next = text.data() + at;
  try {
    const char32_t c = utf8::next(next, text.data() + text.size());
    at = static_cast<std::size_t>(next - text.data());
    return c;
  } catch (const utf8::exception&) {
    at = end_of_ill_formed(text, at);
    return kReplacementCharacter;
  }
}

std::size_t start_of_code_point(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  return at;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::string_view first_bytes(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && is_continuation(text[limit])) --limit;
  return text.substr(0, limit);
}

void drop_last_code_point(std::string& text) {
  if (!text.empty()) text.resize(first_bytes(text, text.size() - 1).size());
}

std::string excerpt(std::string_view text, std::size_t limit) {
  std::string result;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && text[i] != '\n' && text[i] != '\r'; ++i) {
    if (!is_continuation(text[i]) && count++ == limit) return result + "…";
    result += byte_at(text, i) < 0x20 || text[i] == 0x7F ? ' ' : text[i];
  }
  return result;
}

}  // namespace rk
