#include "boundaries/file_format.h"

#include <doctest/doctest.h>

using namespace rk::boundaries;
using namespace std::string_literals;

namespace {

/// The head of an SQLite file of this application.
std::string sqlite_head(const std::string& application) {
  std::string head = "SQLite format 3\0"s;
  head.resize(100, '\0');
  head.replace(68, application.size(), application);
  return head;
}

}  // namespace

TEST_CASE("the first bytes say more than the ending") {
  CHECK(format_of("a.geojson", sqlite_head("GPKG")) == FileFormat::geopackage);
  CHECK(format_of("a.gpkg", sqlite_head("")) == FileFormat::geopackage);
  CHECK(format_of("a.db", sqlite_head("")) == FileFormat::sqlite);
  CHECK(format_of("a", "\xEF\xBB\xBF {\"type\": 1}") == FileFormat::json);
  CHECK(format_of("a.json", "\x1E{\"type\": 1}") == FileFormat::json);
  CHECK(format_of("a.shp", "PK\x03\x04") == FileFormat::zip);
  CHECK(format_of("a.geojson", "\x1F\x8B\x08") == FileFormat::gzip);
  CHECK(format_of("a.txt", "fgb\x03") == FileFormat::flatgeobuf);
  CHECK(format_of("a", "\0\0\x27\x0A"s) == FileFormat::shapefile);
}

TEST_CASE("XML is GML or KML, and nothing else") {
  CHECK(format_of("a.xml", "<?xml version='1.0'?><F xmlns:gml='http://www.opengis.net/gml/3.2'>") ==
        FileFormat::gml);
  CHECK(format_of("a.xml", "<kml xmlns='http://www.opengis.net/kml/2.2'>") == FileFormat::kml);
  CHECK(format_of("a.kml", "<?xml version='1.0'?>") == FileFormat::kml);
  for (const char* path : {"a.vrt", "a.xml", "a.txt", "a"}) {
    CHECK(format_of(path, "<OGRVRTDataSource><OGRVRTLayer name='x'>") == FileFormat::unknown);
    CHECK(format_of(path, "<OGRWFSDataSource><URL>http://127.0.0.1/</URL>") == FileFormat::unknown);
  }
}

TEST_CASE("what is left goes by the ending") {
  CHECK(format_of("a.SHP", "broken") == FileFormat::shapefile);
  CHECK(format_of("a.tab", "!table") == FileFormat::mapinfo);
  CHECK(format_of("a.MIF", "Version 300") == FileFormat::mapinfo);
  CHECK(format_of("a.csv", "code,WKT") == FileFormat::csv);
  for (const char* path : {"a.txt", "a.pdf", "a.gpkg", "a.sql", "a.gpx", "a"})
    CHECK(format_of(path, "text") == FileFormat::unknown);
  CHECK(format_of("a.geojson", "") == FileFormat::unknown);
}

TEST_CASE("only some formats have companions") {
  using Endings = std::vector<std::string>;
  CHECK(companion_endings("a.shp", FileFormat::shapefile) == Endings{".shx", ".dbf", ".prj", ".cpg"});
  CHECK(companion_endings("a.TAB", FileFormat::mapinfo).front() == ".dat");
  CHECK(companion_endings("a.mif", FileFormat::mapinfo) == Endings{".mid"});
  CHECK(companion_endings("a.gml", FileFormat::gml).empty());  // a .xsd may speak of other files
}
