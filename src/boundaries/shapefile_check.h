// The faults of a shapefile's files that are found without GDAL, which says little when one of them is
// missing or cut short. (ESRI Shapefile Technical Description, 1998; dBase III table file.)
#pragma once

#include "base/diagnostics.h"
#include "boundaries/dataset_files.h"

namespace rk::boundaries {

/// .shx or .dbf missing ("boundaries.sidecar_missing"), any file shorter than its head says
/// ("boundaries.truncated") or no such file ("boundaries.not_a_shapefile"), different numbers of records
/// ("boundaries.record_count_apart"), fields of the table that do not fill its rows
/// ("boundaries.table_damaged"). `file` of each diagnostic is the file concerned.
Diagnostics check_shapefile(const DatasetFiles& dataset);

}  // namespace rk::boundaries
