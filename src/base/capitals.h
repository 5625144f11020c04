// Capital letters of the Latin script.
#pragma once

#include <string>
#include <string_view>

namespace rk {

/// UTF-8 text with every small letter of Basic Latin, Latin-1 and Latin Extended-A as a capital; other
/// characters stay, and so does ß.
std::string capitals(std::string_view text);

}  // namespace rk
