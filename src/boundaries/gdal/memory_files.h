// Files that GDAL sees in memory (/vsimem/).
#pragma once

#include <string>

#include "boundaries/dataset_files.h"

namespace rk::boundaries::gdal {

/// A folder of GDAL's virtual file system, removed with everything in it.
class MemoryFolder {
 public:
  MemoryFolder();
  ~MemoryFolder();
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;

  /// The path of a file or folder in it.
  std::string path(const std::string& name) const { return root_ + name; }

  /// Makes the folders above a file: some drivers ask for them.
  void make_folder_of(const std::string& name) const;

  /// Shows GDAL the file's bytes, without a copy: they must stay where they are.
  void show(const DatasetFile& file) const;

 private:
  std::string root_;
};

}  // namespace rk::boundaries::gdal
