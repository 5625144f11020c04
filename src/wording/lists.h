// Lists and numbers as parts of a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/translations.h"

namespace rk::wording {

/// The names of a list: "a, b en c".
std::string listed(const Translations& texts, const std::vector<std::string>& names);

/// The items with a separator between them: "a; b".
std::string joined(const std::vector<std::string>& items, const std::string& separator);

/// "vijf" for 5; digits above twelve.
std::string number_word(const Translations& texts, std::size_t n);

/// A number with the separators of the language, or its word for "not known".
std::string number_or_unknown(const Translations& texts, const std::optional<std::int64_t>& value);
std::string number_or_unknown(const Translations& texts, const std::optional<double>& value, int decimals);

/// "1.234 inwoners", or that their number is not known.
std::string inhabitants(const Translations& texts, const std::optional<std::int64_t>& population);

}  // namespace rk::wording
