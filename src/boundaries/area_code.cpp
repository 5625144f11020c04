#include "boundaries/area_code.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/ascii.h"

namespace rk::boundaries {
namespace {

constexpr std::size_t kDigits = 4;

}  // namespace

std::string official_code(const std::string& text, const std::string& prefix) {
  if (prefix.empty()) return text;
  std::string_view digits = text;
  if (same_letters(digits.substr(0, prefix.size()), prefix)) {
    digits.remove_prefix(prefix.size());
    digits.remove_prefix(std::min(digits.find_first_not_of(" _-"), digits.size()));
  }
  if (!are_digits(digits)) return text;
  std::string code(digits);
  if (code.size() < kDigits) code.insert(0, kDigits - code.size(), '0');
  return prefix + code;
}

bool is_area_code(const std::string& text, const std::string& prefix) {
  const std::string code = official_code(text, prefix);
  return !prefix.empty() && code.size() == prefix.size() + kDigits && code.rfind(prefix, 0) == 0 &&
         are_digits(std::string_view(code).substr(prefix.size()));
}

}  // namespace rk::boundaries
