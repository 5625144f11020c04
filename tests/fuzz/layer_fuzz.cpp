// A boundary file, from its bytes to a layer. The input is the file; of a shapefile .shp, .shx and .dbf
// follow each other, and the first two say their own lengths.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "boundaries/file_format.h"
#include "boundaries/layer_cache.h"
#include "boundaries/load_layer.h"
#include "claims.h"
#include "support/temp_directory.h"

using namespace rk;
using boundaries::FileFormat;
using fuzz::require;

namespace {

LayerOptions options_for(const std::string& path) {
  LayerOptions options;
  options.path = path;
  options.code_fields = {"GM_CODE", "code"};
  options.name_fields = {"GM_NAAM", "name"};
  options.province_code_fields = {"PV_CODE"};
  options.value_fields = {"INW_YYYY"};
  options.skip_fields = {"H2O"};
  options.skip_values = {"JA"};
  options.code_prefix = "GM";
  options.crs = "EPSG:28992";
  return options;
}

/// The first file of a shapefile, which says its length in words of two bytes at byte 24.
std::string_view take_file(std::string_view& rest) {
  std::size_t words = 0;
  for (std::size_t i = 24; i < 28 && i < rest.size(); ++i)
    words = words << 8U | static_cast<unsigned char>(rest[i]);
  const std::string_view file = rest.substr(0, std::min(2 * words, rest.size()));
  rest.remove_prefix(file.size());
  return file;
}

/// Writes the input as a boundary file; returns its path.
std::string write_files(const test::TempDirectory& folder, std::string_view input) {
  switch (boundaries::format_of("input", input)) {
    case FileFormat::shapefile:
      folder.write("input.shp", take_file(input));
      folder.write("input.shx", take_file(input));
      folder.write("input.dbf", input);
      return folder.file("input.shp");
    case FileFormat::unknown:
      return folder.write("input.csv", input);
    default:
      return folder.write("input", input);
  }
}

void require_sound(const Layer& layer) {
  require(layer.coverage->face_count() == layer.records.size(), "every record has a face");
  const auto not_after = [](const LayerRecord& a, const LayerRecord& b) { return a.code >= b.code; };
  require(std::adjacent_find(layer.records.begin(), layer.records.end(), not_after) == layer.records.end(),
          "records are ordered by code, each once");
  constexpr std::uint64_t kKey = 1;
  const std::string bytes = boundaries::encode_layer(layer, kKey);
  const auto again = boundaries::decode_layer(bytes, kKey);
  require(again && boundaries::encode_layer(*again, kKey) == bytes, "a layer survives the cache");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const test::TempDirectory folder;
  const std::string path = write_files(folder, {reinterpret_cast<const char*>(data), size});
  const boundaries::CheckedLayer checked = boundaries::check_layer(options_for(path));
  fuzz::require_readable(checked.problems);
  require(checked.layer.has_value() != has_errors(checked.problems), "a file is a layer or has errors");
  if (checked.layer) require_sound(*checked.layer);
  return 0;
}
