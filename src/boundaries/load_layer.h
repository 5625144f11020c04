// Loads a boundary file as a Layer.
//
// GDAL is linked into a module of its own (regiokaart_gdal) that is opened when a file must really be read:
// linking it costs every process 60 ms. The shipped layers are read when the program is built
// (baked_layers.h), and what any other file gives is kept in a cache file ($XDG_CACHE_HOME/regiokaart, keyed
// by content of the files and by options), so the next process needs no GDAL.
#pragma once

#include <optional>

#include "model/layer.h"

namespace rk::boundaries {

enum class CacheUse { use, ignore };

/// Reads the areas, reprojects them to EPSG:28992 where needed, repairs what can be repaired (as warnings)
/// and builds the coverage. Throws InputError with every problem found if the layer cannot be used: file
/// missing or unreadable, truncated, no such field, null or empty geometry, text that is not UTF-8, no CRS,
/// code twice, more than model/limits.h allows, an area that the repair changes by more than 1 %.
Layer load_layer(const LayerOptions& options, CacheUse cache = CacheUse::use);

struct CheckedLayer {
  std::optional<Layer> layer;  ///< nothing if the problems have errors
  Diagnostics problems;
};

/// Everything that the command `check` reports of a layer, none of it from the cache: the problems that
/// load_layer throws or warns of, and also invalid geometry that needs no repair, and gaps between areas
/// above 100 m².
CheckedLayer check_layer(const LayerOptions& options);

}  // namespace rk::boundaries
