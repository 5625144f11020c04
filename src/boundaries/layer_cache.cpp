#include "boundaries/layer_cache.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "base/content_hash.h"
#include "base/diagnostics.h"
#include "boundaries/shapefile_files.h"
#include "platform/atomic_file.h"
#include "platform/file_bytes.h"
#include "platform/user_folder.h"

namespace rk::boundaries {
namespace {

namespace fs = std::filesystem;

/// Raised whenever the result of load_layer for the same input changes.
constexpr std::uint64_t kFormatVersion = 3;

fs::path cache_file(const fs::path& directory, std::uint64_t key) {
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "layer-%016llx.bin", static_cast<unsigned long long>(key));
  return directory / name.data();
}

}  // namespace

std::optional<fs::path> cache_directory() {
  if (std::getenv("REGIOKAART_NO_CACHE") != nullptr) return std::nullopt;
  const std::string folder = platform::user_folder("XDG_CACHE_HOME", ".cache");
  return folder.empty() ? std::nullopt : std::optional<fs::path>(folder);
}

std::optional<std::uint64_t> layer_key(const LayerOptions& options) {
  ContentHash hash;
  hash.add(kFormatVersion);
  hash.add(options.path);  // the warnings contain it
  for (const auto* list : {&options.code_fields, &options.name_fields, &options.province_code_fields,
                           &options.province_name_fields, &options.value_fields}) {
    hash.add(list->size());
    for (const std::string& name : *list) hash.add(name);
  }
  for (const std::string* text :
       {&options.layer, &options.skip_field, &options.skip_value, &options.code_prefix, &options.crs})
    hash.add(*text);
  for (const fs::path& path : layer_files(options.path)) {
    const auto file = platform::FileBytes::open(path);
    if (!file) return std::nullopt;
    hash.add(path.extension().string());
    hash.add(file->view());
  }
  return hash.value();
}

std::optional<Layer> read_cached_layer(const fs::path& directory, std::uint64_t key) {
  const auto file = platform::FileBytes::open(cache_file(directory, key));
  return file ? decode_layer(file->view(), key) : std::nullopt;
}

void write_cached_layer(const fs::path& directory, std::uint64_t key, const Layer& layer) {
  std::error_code failed;
  fs::create_directories(directory, failed);
  try {
    platform::write_file(cache_file(directory, key).string(), encode_layer(layer, key));
  } catch (const EnvironmentError&) {
    // The next process reads the boundary files again.
  }
}

}  // namespace rk::boundaries
