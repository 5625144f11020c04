// Opens the GDAL module when it is first needed.
#pragma once

#include "boundaries/raw_layer.h"

namespace rk::boundaries {

/// Reads with the module. Throws EnvironmentError ("gdal_module_missing", "module_stale") if it cannot be
/// opened.
RawLayer read_raw_layer(const LayerOptions& options, const DatasetFiles& files);

}  // namespace rk::boundaries
