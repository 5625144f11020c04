#include "app/cli/find_municipality.h"

#include <vector>

#include "app/cli/usage_error.h"
#include "base/nearest.h"

namespace rk::app::cli {

MunicipalityIndex find_municipality(const Dataset& dataset, const std::string& name) {
  if (const auto found = dataset.find_municipality(name)) return *found;
  std::vector<std::string> names;
  for (const Municipality& m : dataset.municipalities) names.push_back(m.name);
  if (const auto nearest = nearest_word(name, names)) {
    throw UsageError("unknown_municipality_nearest", {{"name", name}, {"nearest", *nearest}});
  }
  throw UsageError("unknown_municipality", {{"name", name}});
}

}  // namespace rk::app::cli
