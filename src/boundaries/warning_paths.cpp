#include "boundaries/warning_paths.h"

namespace rk::boundaries {
namespace {

/// Stands for the dataset as a whole. No file of a dataset has an empty name.
const std::string kDataset;

}  // namespace

void remove_paths(Diagnostics& warnings, const std::string& path, const DatasetFiles& files) {
  for (Diagnostic& warning : warnings) {
    if (warning.file == path) {
      warning.file = kDataset;
      continue;
    }
    for (const DatasetFile& file : files.files) {
      if (warning.file != file.path.string()) continue;
      warning.file = file.name;
      break;
    }
  }
}

void restore_paths(Diagnostics& warnings, const std::string& path, const DatasetFiles& files) {
  for (Diagnostic& warning : warnings) {
    if (warning.file == kDataset) {
      warning.file = path;
      continue;
    }
    for (const DatasetFile& file : files.files) {
      if (warning.file != file.name) continue;
      warning.file = file.path.string();
      break;
    }
  }
}

}  // namespace rk::boundaries
