#include "boundaries/file_format.h"

#include <array>
#include <utility>

#include "base/ascii.h"

namespace rk::boundaries {
namespace {

using namespace std::string_view_literals;

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// Bytes 68 to 71 of an SQLite file name the application; GeoPackages before 1.2 say GP10 or GP11.
bool is_geopackage(std::string_view head) {
  const std::string_view application = head.size() < 72 ? ""sv : head.substr(68, 4);
  return application == "GPKG" || application == "GP10" || application == "GP11";
}

/// The first byte that is no space and no byte order mark; 0 if there is none.
char first_letter(std::string_view head) {
  if (begins_with(head, "\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto at = head.find_first_not_of(" \t\r\n\x1E");
  return at == std::string_view::npos ? '\0' : head[at];
}

FileFormat xml_format(std::string_view head, const std::string& ending) {
  if (ending == ".kml" || head.find("<kml") != std::string_view::npos) return FileFormat::kml;
  const bool gml = head.find("opengis.net/gml") != std::string_view::npos;
  return gml ? FileFormat::gml : FileFormat::unknown;
}

}  // namespace

std::string lower_ending(const std::filesystem::path& path) {
  return lowered(path.extension().string());
}

FileFormat format_of(const std::filesystem::path& path, std::string_view head) {
  const std::string ending = lower_ending(path);
  static constexpr std::array<std::pair<std::string_view, FileFormat>, 4> kMagic{
      {{"PK\x03\x04"sv, FileFormat::zip},
       {"\x1F\x8B"sv, FileFormat::gzip},
       {"fgb\x03"sv, FileFormat::flatgeobuf},
       {"\0\0\x27\x0A"sv, FileFormat::shapefile}}};
  for (const auto& [magic, format] : kMagic)
    if (begins_with(head, magic)) return format;
  if (begins_with(head, "SQLite format 3\0"sv))
    return is_geopackage(head) || ending == ".gpkg" ? FileFormat::geopackage : FileFormat::sqlite;
  // A shapefile that begins otherwise is broken, which is told as such.
  if (ending == ".shp") return FileFormat::shapefile;
  if (ending == ".tab" || ending == ".mif") return FileFormat::mapinfo;
  switch (first_letter(head)) {
    case '{':
      return FileFormat::json;
    case '<':
      return xml_format(head, ending);
    default:
      return ending == ".csv" ? FileFormat::csv : FileFormat::unknown;
  }
}

const std::vector<std::string>& companion_endings(const std::filesystem::path& path, FileFormat format) {
  static const std::vector<std::string> none, shapefile{".shx", ".dbf", ".prj", ".cpg"},
      tab{".dat", ".map", ".id", ".ind"}, mif{".mid"}, csv{".csvt", ".prj"};
  switch (format) {
    case FileFormat::shapefile:
      return shapefile;
    case FileFormat::mapinfo:
      return lower_ending(path) == ".tab" ? tab : mif;
    case FileFormat::csv:
      return csv;
    default:
      return none;
  }
}

}  // namespace rk::boundaries
