// A shapefile says twice where an area lies: by its points, and by the box around them. Nothing else in the
// file shows that a coordinate was damaged.
#pragma once

#include <cstddef>
#include <vector>

#include "boundaries/dataset_files.h"

namespace rk::boundaries {

/// The records (1 for the first) whose box is not that of their points, of a shapefile that check_shapefile
/// finds sound.
std::vector<std::size_t> records_with_wrong_box(const DatasetFiles& dataset);

}  // namespace rk::boundaries
