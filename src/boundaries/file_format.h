// The formats of boundary files that the program opens: told by the first bytes, and by the ending where
// those do not say enough. A file in any other format is refused, since some of GDAL's drivers follow names
// in a file to other files and to servers.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace rk::boundaries {

enum class FileFormat {
  unknown,
  shapefile,
  geopackage,
  sqlite,
  json,  ///< GeoJSON, a sequence of it, or TopoJSON
  flatgeobuf,
  gml,
  kml,
  mapinfo,  ///< .tab or .mif
  csv,
  geodatabase,  ///< an Esri file geodatabase: a folder
  zip,          ///< holds a file of another format
  gzip
};

/// How many bytes of a file format_of looks at.
inline constexpr std::size_t kFormatHead = 4096;

/// `head`: the file's first bytes, kFormatHead of them or all.
FileFormat format_of(const std::filesystem::path& path, std::string_view head);

/// The ending in lower case (".shp").
std::string lower_ending(const std::filesystem::path& path);

/// The endings of the files beside a file that belong to it and are read with it.
const std::vector<std::string>& companion_endings(const std::filesystem::path& path, FileFormat format);

}  // namespace rk::boundaries
