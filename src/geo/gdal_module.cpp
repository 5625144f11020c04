#include "geo/gdal_module.h"

#include <dlfcn.h>

#include <filesystem>
#include <system_error>
#include <vector>

namespace rk {
namespace {

/// Where the module may be: beside the program, where an installation puts it, where it was built.
std::vector<std::filesystem::path> candidates() {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    paths.push_back(program.parent_path() / "regiokaart_gdal.so");
    paths.push_back(program.parent_path().parent_path() / "lib" / "regiokaart" / "regiokaart_gdal.so");
  }
  paths.emplace_back(REGIOKAART_GDAL_MODULE);
  return paths;
}

/// The module stays open until the process ends: GDAL does not survive being unloaded.
ReadRawLayer open_module() {
  std::string reason;
  for (const auto& path : candidates()) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) continue;
    void* const module = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (module != nullptr) {
      // The cast that POSIX prescribes for a function from dlsym.
      if (void* const symbol = dlsym(module, kReadRawLayerSymbol); symbol != nullptr)
        return reinterpret_cast<ReadRawLayer>(symbol);
    }
    const char* const message = dlerror();
    reason = message != nullptr ? message : path.string();
  }
  if (reason.empty()) reason = "regiokaart_gdal.so";
  throw EnvironmentError("gdal_module_missing", {{"reason", reason}});
}

}  // namespace

RawLayer read_raw_layer(const LayerOptions& options) {
  static const ReadRawLayer read = open_module();
  RawLayer layer;
  read(options, layer);
  return layer;
}

}  // namespace rk
