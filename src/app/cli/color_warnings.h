// Warnings about the colours of the user's configuration.
#pragma once

#include "base/diagnostics.h"
#include "config/config.h"
#include "model/dataset.h"

namespace rk::app::cli {

/// Warns of configured colours that cannot be told apart (scene/style/color_check.h) or are too weak on
/// paper, with their place in the file.
Diagnostics color_warnings(const config::Config& config, const Dataset& dataset);

}  // namespace rk::app::cli
