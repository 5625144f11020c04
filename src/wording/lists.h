// Names and numbers as a sentence has them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/translations.h"

namespace rk {

/// The names of a list: "a, b en c".
std::string listed(const Translations& texts, const std::vector<std::string>& names);

/// "vijf" for 5; digits above twelve.
std::string number_word(const Translations& texts, std::size_t n);

}  // namespace rk
