#include "boundaries/gdal/memory_files.h"

#include <cpl_vsi.h>

#include <atomic>
#include <filesystem>
#include <stdexcept>

namespace rk::boundaries::gdal {

MemoryFolder::MemoryFolder() {
  static std::atomic<unsigned> counter{0};  // folders of several threads are apart
  root_ = "/vsimem/regiokaart-" + std::to_string(counter++) + "/";
}

MemoryFolder::~MemoryFolder() {
  VSIRmdirRecursive(root_.c_str());
}

void MemoryFolder::make_folder_of(const std::string& name) const {
  const std::string folder = std::filesystem::path(path(name)).parent_path().string();
  VSIMkdirRecursive(folder.c_str(), 0700);
}

void MemoryFolder::show(const DatasetFile& file) const {
  make_folder_of(file.name);
  // GDAL takes a pointer to bytes that may change; files are opened for reading only.
  auto* const bytes = reinterpret_cast<GByte*>(const_cast<char*>(file.bytes.data()));
  VSILFILE* const shown = VSIFileFromMemBuffer(path(file.name).c_str(), bytes, file.bytes.size(), FALSE);
  if (shown == nullptr) throw std::runtime_error("VSIFileFromMemBuffer");
  VSIFCloseL(shown);
}

}  // namespace rk::boundaries::gdal
