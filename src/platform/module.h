// Modules: parts of the program that are opened only when they are needed, so that what they are linked with
// costs no start time otherwise.
#pragma once

#include <string>

namespace rk {

/// Opens the module `file` ("regiokaart_gdal.so"), looked for beside the program, in lib/regiokaart of an
/// installation and at `built` (where the build put it), and gives its function `symbol`. A module stays open
/// until the process ends. Throws EnvironmentError(`error_key`, with reason) if that fails.
void* module_symbol(const std::string& file, const std::string& built, const char* symbol,
                    const std::string& error_key);

}  // namespace rk
