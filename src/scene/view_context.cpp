#include "scene/view_context.h"

namespace rk {

std::string number_word(const Texts& texts, std::size_t n) {
  const std::string key = "scene.number." + std::to_string(n);
  return texts.has(key) ? texts.get(key) : texts.number(static_cast<double>(n));
}

}  // namespace rk
