// Finds the municipality that an option names.
#pragma once

#include <string>

#include "model/dataset.h"

namespace rk::app::cli {

/// By name or code. Throws UsageError, with the nearest name, if there is none.
MunicipalityIndex find_municipality(const Dataset& dataset, const std::string& name);

}  // namespace rk::app::cli
