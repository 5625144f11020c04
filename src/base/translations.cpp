#include "base/translations.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace rk {

Translations::Translations(std::string language, Entries entries)
    : language_(std::move(language)), entries_(std::move(entries)) {
  const auto take = [&](const char* key, std::string& separator) {
    const auto found = entries_.find(key);
    if (found != entries_.end()) separator = found->second;
  };
  take("language.decimal", decimal_);
  take("language.group", group_);
}

std::string Translations::get(std::string_view key, const TextArguments& arguments) const {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return std::string(key);
  std::string result;
  const std::string& pattern = found->second;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = pattern[at] == '{' ? pattern.find('}', at) : std::string::npos;
    if (end == std::string::npos) {
      result += pattern[at++];
      continue;
    }
    const std::string_view name = std::string_view(pattern).substr(at + 1, end - at - 1);
    std::string_view value = std::string_view(pattern).substr(at, end - at + 1);
    for (const auto& [argument, text] : arguments) {
      if (argument == name) value = text;
    }
    result += value;
    at = end + 1;
  }
  return result;
}

std::string Translations::count(std::string_view key, std::int64_t n, TextArguments arguments) const {
  arguments.emplace_back("count", number(static_cast<double>(n)));
  const std::string none = std::string(key) + ".none";
  if (n == 0 && has(none)) return get(none, arguments);
  return get(std::string(key) + (n == 1 ? ".one" : ".other"), arguments);
}

std::string Translations::line(const Diagnostic& diagnostic) const {
  std::string result = diagnostic.file;
  if (!result.empty()) result += ": ";
  if (!diagnostic.place.empty()) result += diagnostic.place + ": ";
  return result + get("diagnostic." + diagnostic.key, diagnostic.arguments);
}

std::string Translations::number(double value, int decimals) const {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, std::fabs(value));
  const std::string digits = buffer.data();
  const std::size_t point = digits.find('.');
  const std::size_t whole = point == std::string::npos ? digits.size() : point;
  const bool zero = digits.find_first_not_of("0.") == std::string::npos;
  std::string result = value < 0 && !zero ? "-" : "";
  for (std::size_t i = 0; i < whole; ++i) {
    if (i > 0 && (whole - i) % 3 == 0) result += group_;
    result += digits[i];
  }
  if (point != std::string::npos) {
    result += decimal_;
    result += digits.substr(point + 1);
  }
  return result;
}

}  // namespace rk
