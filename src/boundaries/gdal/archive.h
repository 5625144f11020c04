// Packed boundary files: a zip archive or one gzipped file.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "boundaries/dataset_files.h"
#include "boundaries/gdal/memory_files.h"

namespace rk::boundaries::gdal {

/// What GDAL opens: a file or folder in memory, and its format.
struct Opened {
  std::string path;
  FileFormat format = FileFormat::unknown;
};

/// Shows GDAL the dataset in `folder`; one that is packed is unpacked there first. Of several datasets in an
/// archive the one in the format that says most is taken (GeoPackage, geodatabase, shapefile …); several
/// shapefiles in one folder are layers of one dataset. Adds errors: "boundaries.archive_empty",
/// "boundaries.archive_damaged", "boundaries.archive_too_large" (with what is in it, more than
/// limits::kDatasetBytes), "boundaries.archive_several".
Opened show_dataset(const DatasetFiles& dataset, const MemoryFolder& folder, Diagnostics& problems);

}  // namespace rk::boundaries::gdal
