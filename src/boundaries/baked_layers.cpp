#include "boundaries/baked_layers.h"

#include <string>
#include <system_error>

#include "base/diagnostics.h"
#include "boundaries/dataset_files.h"
#include "boundaries/layer_cache.h"
#include "boundaries/load_layer.h"
#include "boundaries/warning_paths.h"
#include "platform/atomic_file.h"
#include "platform/program_path.h"
#include "platform/read_file.h"

namespace rk::boundaries {

std::optional<Layer> read_baked_layer(std::uint64_t key) {
  for (const std::filesystem::path& folder : platform::part_folders()) {
    const std::filesystem::path file = folder / "layers" / layer_file_name(key);
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) continue;
    Diagnostics unreadable;
    const auto bytes = platform::read_file(file, kMaxLayerBytes, unreadable);
    if (auto layer = bytes ? decode_layer(*bytes, key) : std::nullopt) return layer;
  }
  return std::nullopt;
}

void bake_layer(const LayerOptions& options, const std::filesystem::path& folder) {
  Layer layer = load_layer(options, CacheUse::ignore);
  Diagnostics problems;
  const DatasetFiles files = read_dataset_files(options.path, problems);
  if (has_errors(problems)) throw InputError(std::move(problems));
  remove_paths(layer.warnings, options.path, files);
  const std::uint64_t key = layer_key(options, files);
  std::filesystem::create_directories(folder);
  platform::write_file((folder / layer_file_name(key)).string(), encode_layer(layer, key));
}

}  // namespace rk::boundaries
