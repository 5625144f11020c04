// Warnings of a layer without the place where its files were read, so that the layer can be kept for files of
// the same content anywhere.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "boundaries/dataset_files.h"

namespace rk::boundaries {

/// Replaces each path by what the dataset calls the file. `path`: the dataset's own, as the user named it.
void remove_paths(Diagnostics& warnings, const std::string& path, const DatasetFiles& files);

/// The reverse, for the files at hand.
void restore_paths(Diagnostics& warnings, const std::string& path, const DatasetFiles& files);

}  // namespace rk::boundaries
