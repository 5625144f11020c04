// UTF-8 as bytes: is it sound, how many characters, a short excerpt for a message.
#pragma once

#include <string>
#include <string_view>

namespace rk {

/// Offset of the first byte that is not well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, up to
/// U+10FFFF), or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Number of code points of well-formed text.
std::size_t count_code_points(std::string_view text);

/// At most `limit` code points of the first line of well-formed text, with "…" where something was left out;
/// control characters become spaces.
std::string excerpt(std::string_view text, std::size_t limit);

}  // namespace rk
