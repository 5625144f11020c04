#include "boundaries/gdal_module.h"

#include "platform/module.h"

namespace rk::boundaries {

RawLayer read_raw_layer(const LayerOptions& options, const DatasetFiles& files) {
  // The cast that POSIX prescribes for a function from dlsym.
  static const auto read = reinterpret_cast<ReadRawLayer>(platform::module_symbol(
      {"regiokaart_gdal.so", raw_layer_abi(REGIOKAART_VERSION), "gdal_module_missing"}, kReadRawLayerSymbol));
  RawLayer layer;
  read(options, files, layer);
  return layer;
}

}  // namespace rk::boundaries
