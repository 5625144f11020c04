// What is wrong with the colours of the user's configuration, as warnings.
#pragma once

#include "base/diagnostics.h"
#include "config/config.h"
#include "model/dataset.h"

namespace rk {

/// Colours of the user's own that cannot be told apart (scene/style/color_check.h) or are too weak on the
/// paper, with their place in the file.
Diagnostics color_warnings(const Config& config, const Dataset& dataset);

}  // namespace rk
