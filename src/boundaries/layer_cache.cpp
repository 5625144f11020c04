#include "boundaries/layer_cache.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "base/content_hash.h"
#include "platform/private_folder.h"
#include "platform/user_folder.h"

namespace rk::boundaries {
namespace {

namespace fs = std::filesystem;

/// Raised whenever the result of load_layer for the same input changes between versions of the program.
constexpr std::uint64_t kRevision = 6;

constexpr std::size_t kMaxFiles = 20;

}  // namespace

std::string layer_file_name(std::uint64_t key) {
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "layer-%016llx.bin", static_cast<unsigned long long>(key));
  return name.data();
}

bool cache_is_off() {
  return std::getenv("REGIOKAART_NO_CACHE") != nullptr;
}

std::optional<fs::path> cache_directory() {
  if (cache_is_off()) return std::nullopt;
  const std::string folder = platform::user_folder("XDG_CACHE_HOME", ".cache");
  return folder.empty() ? std::nullopt : std::optional<fs::path>(folder);
}

std::uint64_t layer_key(const LayerOptions& options, const DatasetFiles& files) {
  ContentHash hash;
  hash.add(REGIOKAART_VERSION);
  hash.add(kRevision);
  for (const auto* list :
       {&options.code_fields, &options.name_fields, &options.province_code_fields,
        &options.province_name_fields, &options.value_fields, &options.skip_fields, &options.skip_values}) {
    hash.add(list->size());
    for (const std::string& name : *list) hash.add(name);
  }
  for (const std::string* text : {&options.layer, &options.code_prefix, &options.crs}) hash.add(*text);
  for (const DatasetFile& file : files.files) {
    hash.add(file.name);
    hash.add(file.bytes);
  }
  return hash.value();
}

std::optional<Layer> read_cached_layer(const fs::path& directory, std::uint64_t key) {
  const auto folder = platform::PrivateFolder::open(directory);
  const auto bytes = folder ? folder->read(layer_file_name(key), kMaxLayerBytes) : std::nullopt;
  return bytes ? decode_layer(*bytes, key) : std::nullopt;
}

void write_cached_layer(const fs::path& directory, std::uint64_t key, const Layer& layer) {
  const auto folder = platform::PrivateFolder::open(directory);
  if (!folder) return;
  if (folder->write(layer_file_name(key), encode_layer(layer, key))) folder->prune(kMaxFiles, kMaxLayerBytes);
}

}  // namespace rk::boundaries
