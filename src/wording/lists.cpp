#include "wording/lists.h"

namespace rk {

std::string listed(const Translations& texts, const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) result += i + 1 == names.size() ? texts.get("scene.and") : ", ";
    result += names[i];
  }
  return result;
}

std::string number_word(const Translations& texts, std::size_t n) {
  const std::string key = "scene.number." + std::to_string(n);
  return texts.has(key) ? texts.get(key) : texts.number(static_cast<double>(n));
}

}  // namespace rk
