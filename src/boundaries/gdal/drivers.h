// The drivers that may open a boundary file.
#pragma once

#include <vector>

#include "boundaries/file_format.h"

namespace rk::boundaries::gdal {

/// Registers the drivers for a format, and no others: all of GDAL's take 60 ms, and some follow names in a
/// file to other files, servers and databases. Their names end with a null pointer, as GDALDataset::Open
/// takes them.
std::vector<const char*> drivers_for(FileFormat format);

}  // namespace rk::boundaries::gdal
