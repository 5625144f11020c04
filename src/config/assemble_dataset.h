// Config + Layer → Dataset.
#pragma once

#include "config/config.h"
#include "model/dataset.h"

namespace rk::config {

/// Matches codes with records. Appends to `found`: unknown code, a name that does not fit its code, member
/// twice, empty partnership, focus absent though said to be included, missing source. Codes that are not
/// found are left out. The dataset's warnings are the layer's and those of `found` that are no errors.
Dataset assemble_dataset(const Config& config, Layer layer, Diagnostics& found);

}  // namespace rk::config
