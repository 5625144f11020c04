// Modules: parts of the program that are loaded only when needed, so that the libraries they are linked with
// cost no start time otherwise.
#pragma once

#include <cstdint>
#include <string>

namespace rk::platform {

struct Module {
  std::string
      file;  ///< "regiokaart_gdal.so": looked for beside the program and in ../lib/regiokaart, no further
  std::uint64_t abi = 0;  ///< what the module's regiokaart_module_abi() must give (module_abi.h)
  std::string error_key;  ///< of the error when it cannot be opened
};

/// Opens the module and gives its function `symbol`. A module stays open until the process ends. Throws
/// EnvironmentError: "module_stale" (with file) where only modules of another version of the program are
/// found, else `error_key` (with reason).
void* module_symbol(const Module& module, const char* symbol);

}  // namespace rk::platform
