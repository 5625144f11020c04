// Columns of numbers in the table of a shapefile (dBase III) that hold something else.
#pragma once

#include "base/diagnostics.h"
#include "boundaries/dataset_files.h"

namespace rk::boundaries {

/// A warning ("boundaries.no_number") for each column of numbers in which a cell is neither a number, empty
/// nor full of asterisks (the mark of a number too long for its column), at the first such row. GDAL takes
/// the beginning of such a cell as its number, or 0, and says nothing. The table must have passed
/// check_shapefile.
Diagnostics check_table_numbers(const DatasetFile& table);

}  // namespace rk::boundaries
