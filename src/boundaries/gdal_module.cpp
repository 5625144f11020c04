#include "boundaries/gdal_module.h"

#include "base/clean_text.h"
#include "platform/module.h"

namespace rk::boundaries {

RawLayer read_raw_layer(const LayerOptions& options, const DatasetFiles& files) {
  // The cast that POSIX prescribes for a function from dlsym.
  static const auto read = reinterpret_cast<ReadRawLayer>(platform::module_symbol(
      {"regiokaart_gdal.so", raw_layer_abi(REGIOKAART_VERSION), "gdal_module_missing"}, kReadRawLayerSymbol));
  RawLayer layer;
  read(options, files, layer);
  // GDAL repeats what the file says, of whatever characters.
  for (Diagnostic& problem : layer.problems) {
    problem.place = clean_text(problem.place);
    for (auto& argument : problem.arguments) argument.second = clean_text(argument.second);
  }
  return layer;
}

}  // namespace rk::boundaries
