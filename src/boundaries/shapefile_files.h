// The files that make up a boundary layer: a shapefile is several, and GDAL says little when one of them is
// missing or cut short. (ESRI Shapefile Technical Description, 1998; dBase III table file.)
#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostics.h"

namespace rk::boundaries {

/// The file itself and, for a shapefile, those of .shx .dbf .prj .cpg that exist beside it (in either case).
std::vector<std::filesystem::path> layer_files(const std::filesystem::path& path);

/// The faults of the files that are found without GDAL: the file missing, a folder or unreadable; for a
/// shapefile also .shx or .dbf missing, any of them shorter than its header says, or different numbers of
/// records. `file` of each diagnostic is the file concerned.
Diagnostics check_layer_files(const std::filesystem::path& path);

}  // namespace rk::boundaries
