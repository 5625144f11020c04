// Text as people type it in a search field: without accents, capitals and punctuation.
#pragma once

#include <string>
#include <string_view>

namespace rk {

/// The words of a text in lower case, separated by one space: "Súdwest-Fryslân" gives "sudwest fryslan" and
/// "'s-Gravenhage" "s gravenhage". Latin letters (U+00C0 to U+017F, and those written with combining marks)
/// lose their accents; "æ", "œ", "ß" and "ĳ" become two letters; other scripts stay as they are. Bytes that
/// are not UTF-8 separate words.
std::string fold_text(std::string_view text);

}  // namespace rk
