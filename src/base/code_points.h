// Reading UTF-8 text character by character.
#pragma once

#include <cstddef>
#include <string_view>

namespace rk {

/// The code point at `at`, which moves on to the next; U+FFFD for a byte that is no UTF-8.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at++);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
  if (more == 0) return 0xFFFD;
  char32_t code = lead & (0x3FU >> more);
  for (int i = 0; i < more; ++i) {
    if (at >= text.size() || (byte(at) & 0xC0U) != 0x80U) return 0xFFFD;
    code = (code << 6U) | (byte(at++) & 0x3FU);
  }
  return code;
}

}  // namespace rk
