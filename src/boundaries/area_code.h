// Codes of areas as CBS writes them: letters for the kind of area and four digits ("GM0150").
#pragma once

#include <string>

namespace rk::boundaries {

/// The code in its official form, from what spreadsheets and people make of it: with the prefix "GM", each of
/// 150, 0150, gm0150, "GM 0150" and GM150 is GM0150. Any other text, and any with an empty prefix, stays as
/// it is.
std::string official_code(const std::string& text, const std::string& prefix);

/// Whether official_code gives the prefix and four digits.
bool is_area_code(const std::string& text, const std::string& prefix);

}  // namespace rk::boundaries
