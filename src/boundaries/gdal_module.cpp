#include "boundaries/gdal_module.h"

#include "platform/module.h"

namespace rk::boundaries {

RawLayer read_raw_layer(const LayerOptions& options) {
  // The cast that POSIX prescribes for a function from dlsym.
  static const auto read = reinterpret_cast<ReadRawLayer>(platform::module_symbol(
      {"regiokaart_gdal.so", REGIOKAART_GDAL_MODULE, kRawLayerAbi, "gdal_module_missing"},
      kReadRawLayerSymbol));
  RawLayer layer;
  read(options, layer);
  return layer;
}

}  // namespace rk::boundaries
