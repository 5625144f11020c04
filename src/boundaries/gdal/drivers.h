// Registers only the drivers that a file needs: all of them take 60 ms.
#pragma once

#include <string>

namespace rk::boundaries::gdal {

/// By the ending of the path; an unknown ending registers every driver.
void register_drivers_for(const std::string& path);

/// The name to open: a zip archive is opened through GDAL's virtual file system.
std::string dataset_name(const std::string& path);

}  // namespace rk::boundaries::gdal
