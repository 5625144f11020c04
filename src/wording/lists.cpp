#include "wording/lists.h"

namespace rk::wording {

std::string listed(const Translations& texts, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? texts.get("language.and") : ", ";
    result += names[i];
  }
  return result;
}

std::string joined(const std::vector<std::string>& items, const std::string& separator) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) result += separator;
    result += items[i];
  }
  return result;
}

std::string number_word(const Translations& texts, std::size_t n) {
  const std::string key = "scene.number." + std::to_string(n);
  return texts.has(key) ? texts.get(key) : texts.number(static_cast<double>(n));
}

std::string number_or_unknown(const Translations& texts, const std::optional<std::int64_t>& value) {
  return value ? texts.number(static_cast<double>(*value)) : texts.get("report.unknown");
}

std::string number_or_unknown(const Translations& texts, const std::optional<double>& value, int decimals) {
  return value ? texts.number(*value, decimals) : texts.get("report.unknown");
}

std::string inhabitants(const Translations& texts, const std::optional<std::int64_t>& population) {
  return population ? texts.count("report.inhabitants", *population)
                    : texts.get("report.inhabitants_unknown");
}

}  // namespace rk::wording
