// The file that the settings name under "surroundings" → Surroundings.
#pragma once

#include <memory>

#include "config/config.h"
#include "model/surroundings.h"

namespace rk::config {

/// Reads the file. Returns nullptr without a diagnostic where the settings name none, and with one or more in
/// `found` where it is missing or wrong in any place.
std::shared_ptr<const Surroundings> load_surroundings(const ConfigSurroundings& from, Diagnostics& found);

}  // namespace rk::config
