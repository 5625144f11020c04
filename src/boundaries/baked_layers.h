// Layers that were read when the program was built or installed: the shipped boundaries need neither GDAL nor
// repair, not even the first time.
//
// They stand in the folder "layers" beside the program or in ../lib/regiokaart, where its modules stand too,
// in the form of the user's cache (layer_cache.h).
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "model/layer.h"

namespace rk::boundaries {

/// nullopt if there is no sound file for this key.
std::optional<Layer> read_baked_layer(std::uint64_t key);

/// Reads the boundary file and writes its layer into the folder, which is made. Throws what load_layer
/// throws, and EnvironmentError if the file cannot be written.
void bake_layer(const LayerOptions& options, const std::filesystem::path& folder);

}  // namespace rk::boundaries
