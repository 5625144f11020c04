#include "boundaries/gdal/drivers.h"

#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <utility>

namespace rk::boundaries::gdal {
namespace {

std::string ending(const std::string& path) {
  std::string e = std::filesystem::path(path).extension().string();
  std::transform(e.begin(), e.end(), e.begin(), [](unsigned char c) { return std::tolower(c); });
  return e;
}

}  // namespace

void register_drivers_for(const std::string& path) {
  using Register = void (*)();
  static constexpr std::array<std::pair<const char*, Register>, 7> kDrivers{{
      {".shp", RegisterOGRShape},
      {".gpkg", RegisterOGRGeoPackage},
      {".geojson", RegisterOGRGeoJSON},
      {".json", RegisterOGRGeoJSON},
      {".fgb", RegisterOGRFlatGeobuf},
      {".gml", RegisterOGRGML},
      {".sqlite", RegisterOGRSQLite},
  }};
  const std::string e = ending(path);
  for (const auto& [known, add] : kDrivers) {
    if (e == known) {
      add();
      return;
    }
  }
  OGRRegisterAll();
}

std::string dataset_name(const std::string& path) {
  return ending(path) == ".zip" ? "/vsizip/" + path : path;
}

}  // namespace rk::boundaries::gdal
