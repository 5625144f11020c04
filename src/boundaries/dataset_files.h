// The files that make up a boundary file's dataset, in memory.
//
// GDAL gets these bytes and no path. So what it can read is what was read here, it writes nothing beside the
// user's data, a file that changes meanwhile does no harm, and the cache's key is that of the very bytes that
// the layer was made from.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "boundaries/file_format.h"

namespace rk::boundaries {

struct DatasetFile {
  std::filesystem::path path;  ///< where it was read
  std::string name;            ///< as GDAL sees it: one stem, endings in lower case, "/" between folders
  std::string bytes;
};

struct DatasetFiles {
  FileFormat format = FileFormat::unknown;
  std::vector<DatasetFile> files;  ///< the one that the user named is the first; of a geodatabase any

  /// The file with this ending (".dbf"), or null.
  const DatasetFile* find(const std::string& ending) const;
};

/// Reads the file at `named` and those that belong to it. Adds errors to `found`: those of
/// platform::read_file for each file, "boundaries.unknown_format", "boundaries.being_written" if the files
/// change faster than they can be read, "boundaries.open_transaction" if a program that writes an SQLite file
/// has not finished.
DatasetFiles read_dataset_files(const std::filesystem::path& named, Diagnostics& found);

}  // namespace rk::boundaries
