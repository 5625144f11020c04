#include "base/capitals.h"

#include <utf8.h>

#include <iterator>

#include "base/utf8.h"

namespace rk {
namespace {

constexpr char32_t kSmallDotless = 0x131;
constexpr char32_t kSmallLongS = 0x17F;

/// Whether a character of Latin Extended-A is small: capitals and small letters take turns, from an even
/// capital in most of the block and from an odd one in two stretches.
bool is_small_extended(char32_t c) {
  if (c == 0x138 || c == 0x149 || c == kSmallLongS) return false;  // without a capital of one character there
  const bool odd_capitals = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return odd_capitals ? c % 2 == 0 : c % 2 == 1;
}

char32_t capital(char32_t c) {
  if (c >= 'a' && c <= 'z') return c - 0x20;
  if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 0x20;
  if (c == 0xFF) return 0x178;
  if (c == kSmallDotless) return 'I';
  if (c >= 0x100 && c <= 0x17F && is_small_extended(c)) return c - 1;
  return c;
}

}  // namespace

std::string capitals(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();)
    utf8::append(capital(next_code_point(text, at)), std::back_inserter(result));
  return result;
}

}  // namespace rk
