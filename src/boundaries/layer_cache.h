// A cache of built layers in files, so that the next process needs neither GDAL nor repair.
//
// The file's name is a hash of the content of the boundary files, the options and the program's version, so a
// changed input is another file, and a file that moved is the same. A cache file is not trusted: folder and
// file must be the user's own (platform/private_folder.h), a checksum finds damage, every size and index is
// checked, and an unsound file is ignored. The newest 20 files stay, of together at most 200 MB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "boundaries/dataset_files.h"
#include "model/layer.h"

namespace rk::boundaries {

/// Of one layer as bytes, and of all that are kept in the cache.
inline constexpr std::size_t kMaxLayerBytes = 200'000'000;

/// Whether REGIOKAART_NO_CACHE is set: layers are read from boundary files alone.
bool cache_is_off();

/// $XDG_CACHE_HOME/regiokaart or ~/.cache/regiokaart; nullopt if neither is known or the cache is
/// off.
std::optional<std::filesystem::path> cache_directory();

/// The key of the layer that these options make of these files, wherever they lie.
std::uint64_t layer_key(const LayerOptions& options, const DatasetFiles& files);

std::string layer_file_name(std::uint64_t key);

/// A layer as bytes, and back; nullopt if the bytes are not exactly what encode_layer writes.
std::string encode_layer(const Layer& layer, std::uint64_t key);
std::optional<Layer> decode_layer(std::string_view bytes, std::uint64_t key);

/// nullopt if there is no sound file for this key.
std::optional<Layer> read_cached_layer(const std::filesystem::path& directory, std::uint64_t key);

/// Writes the file atomically, and removes old ones. Does nothing if the folder cannot be written or is not
/// the user's own, since the cache is optional.
void write_cached_layer(const std::filesystem::path& directory, std::uint64_t key, const Layer& layer);

}  // namespace rk::boundaries
