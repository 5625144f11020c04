// The files that make up a boundary layer: a shapefile is several, and GDAL says little when one of them is
// missing or cut short. (ESRI Shapefile Technical Description, 1998; dBase III table file.)
#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostics.h"

namespace rk {

/// The file itself and, for a shapefile, those of .shx .dbf .prj .cpg that exist beside it (in either case).
std::vector<std::filesystem::path> layer_files(const std::filesystem::path& path);

/// What is wrong with the files before GDAL looks at them: the file missing, a folder or unreadable; for a
/// shapefile also .shx or .dbf missing, any of them shorter than its head says, or their numbers of records
/// apart. `file` of each diagnostic is the file in question.
Diagnostics check_layer_files(const std::filesystem::path& path);

}  // namespace rk
