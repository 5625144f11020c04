// Provinces that contradict themselves: no single record is wrong, so nothing else finds it.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/layer.h"

namespace rk::boundaries {

/// Adds "boundaries.province_code_missing" if some records have a code of their province and others none, and
/// "boundaries.province_two_names" (an error) for each code with two names.
void check_provinces(const std::vector<LayerRecord>& records, const std::string& file, Diagnostics& problems);

}  // namespace rk::boundaries
