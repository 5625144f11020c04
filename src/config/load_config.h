// config/*.json → Config.
#pragma once

#include <string>

#include "config/config.h"

namespace rk::config {

/// Reads regiokaart.json (settings) and the partnerships file it names, from a folder. Every problem is
/// appended to `found`: malformed JSON (line and column), unknown key (with the nearest known one), wrong
/// type, missing key, duplicate id. What can be read is returned all the same, so that `check` lists
/// everything at once.
Config load_config(const std::string& directory, Diagnostics& found);

}  // namespace rk::config
