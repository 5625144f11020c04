// What the GDAL module hands over: the records of a layer as the file has them, in EPSG:28992, not yet
// sorted, merged or checked against each other. Both sides of the module's border include this header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "boundaries/dataset_files.h"
#include "model/geometry.h"
#include "model/layer.h"
#include "platform/module_abi.h"

namespace rk::boundaries {

struct RawRecord {
  std::size_t number = 0;  ///< 1 for the first record of the file
  LayerRecord values;
  MultiPolygon shape;  ///< m RD, rings in any direction
};

struct RawLayer {
  std::vector<RawRecord> records;
  Diagnostics problems = {};
  int year = 0, value_year = 0;  ///< as in Layer
};

/// Type of the module's only function, named kReadRawLayerSymbol. It reads nothing but `files`, throws
/// nothing (an exception must not cross the module's border) and puts every fault into `problems`.
using ReadRawLayer = void (*)(const LayerOptions& options, const DatasetFiles& files,
                              RawLayer& layer) noexcept;
inline constexpr const char* kReadRawLayerSymbol = "regiokaart_read_raw_layer";

/// `version`: of the program.
constexpr std::uint64_t raw_layer_abi(std::string_view version) {
  return platform::module_abi(
      version, 2,
      {sizeof(LayerOptions), sizeof(DatasetFiles), sizeof(DatasetFile), sizeof(RawLayer), sizeof(RawRecord),
       sizeof(LayerRecord), sizeof(Polygon), sizeof(Point), sizeof(Diagnostic)});
}

/// The place of a record for diagnostics: "record 12" or "record 12, GM0150".
inline std::string record_place(std::size_t number, const std::string& code) {
  std::string place = "record " + std::to_string(number);
  if (!code.empty()) place += ", " + code;
  return place;
}

}  // namespace rk::boundaries
