#include "scene/views/source_line.h"

#include "scene/views/registry.h"

namespace rk::scene::views {

std::string source_line(const Dataset& dataset, const Translations& texts, View view) {
  const std::string& credit = dataset.credit.in(texts.language());
  if (!dataset.surroundings || !is_map(view)) return credit;
  return credit + "; " + dataset.surroundings->credit.in(texts.language());
}

}  // namespace rk::scene::views
