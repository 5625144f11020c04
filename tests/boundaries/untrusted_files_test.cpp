// Files that ask GDAL to look elsewhere, or to say much.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>

#include "base/clean_text.h"
#include "boundaries/load_layer.h"
#include "geojson_squares.h"
#include "small_shapefile.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;

namespace {

const char* const kRecord = R"("CODE": "GM0001", "NAME": "A", "VALUE": 1)";

/// What is said of a file in the place of the small shapefile.
Diagnostics problems_of(const std::string& path, const std::string& crs = "") {
  const test::SmallShapefile shapefile;
  LayerOptions options = shapefile.options();
  options.path = path;
  options.crs = crs;
  try {
    return load_layer(options, CacheUse::ignore).warnings;
  } catch (const InputError& error) {
    return error.diagnostics();
  }
}

bool has(const Diagnostics& problems, const std::string& key) {
  return std::any_of(problems.begin(), problems.end(), [&](const Diagnostic& d) { return d.key == key; });
}

}  // namespace

TEST_CASE("a coordinate system is not fetched from where a file says") {
  const TempDirectory folder;
  // Nobody answers at this address (RFC 5737): a request would wait.
  const std::string link =
      R"("crs": {"type": "link", "properties": {"href": "http://192.0.2.1/crs", "type": "proj4"}}, )";
  const auto start = std::chrono::steady_clock::now();
  // Degrees, so that taking them for WGS 84, as without a link, would not be noticed.
  const std::string degrees = geojson_squares({kRecord}, link, 6.1, 52.2, 0.01);
  CHECK(has(problems_of(folder.write("a.geojson", degrees)), "boundaries.gdal_failure"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

TEST_CASE("the configuration's coordinate system is neither an address nor a file") {
  const test::SmallShapefile file;
  const std::string prj = file.part(".prj").string();
  fs::rename(prj, prj + ".txt");
  for (const char* const crs : {"http://192.0.2.1/crs", "https://192.0.2.1/crs"})
    CHECK(has(problems_of(file.part(".shp"), crs), "boundaries.unknown_crs"));
  CHECK(has(problems_of(file.part(".shp"), prj + ".txt"), "boundaries.unknown_crs"));
  CHECK_FALSE(has(problems_of(file.part(".shp"), "EPSG:28992"), "boundaries.unknown_crs"));
}

TEST_CASE("a description of other files is no boundary file, under any ending") {
  const test::SmallShapefile file;
  const TempDirectory folder;
  const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"small\"><SrcDataSource>" +
                          file.part(".shp").string() + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
  for (const char* name : {"a.vrt", "a.xml", "a.txt", "a", "a.gml", "a.geojson"}) {
    const Diagnostics found = problems_of(folder.write(name, vrt));
    CHECK(has(found, "boundaries.unknown_format"));
    CHECK(found.size() == 1);
  }
  CHECK(has(problems_of(folder.write("a.kml", vrt)), "boundaries.cannot_open"));
}

TEST_CASE("names in a path have no meaning to GDAL") {
  for (const char* path : {"/vsicurl/http://192.0.2.1/a.shp", "/vsizip/a.zip", "http://192.0.2.1/a.geojson",
                           "WFS:http://192.0.2.1/", "PG:dbname=x", "<OGRVRTDataSource/>"})
    CHECK(has(problems_of(path), "file_missing"));
}

TEST_CASE("what GDAL or a problem repeats of a file has no character that a terminal obeys") {
  const TempDirectory folder;
  const std::string record = R"("CODE": "\u009b31mGM1", "NAME": "\u202eA\ufffe", "VALUE": 1)";
  const std::string file = geojson_squares({record}, kRdHead);
  for (const char* const broken : {"Polygon", "coordinates", "EPSG", "CODE"}) {
    CAPTURE(broken);
    std::string changed = file;
    const std::size_t at = changed.find(broken);
    if (at == std::string::npos) continue;
    changed.insert(at + 1, "\xC2\x9B\x01");
    const Diagnostics found = problems_of(folder.write("a.geojson", changed));
    CHECK_FALSE(found.empty());
    for (const Diagnostic& problem : found) {
      CHECK(is_clean(problem.place));
      for (const auto& argument : problem.arguments) CHECK(is_clean(argument.second));
    }
  }
}

TEST_CASE("of many messages twenty are kept and the others counted") {
  const TempDirectory folder;
  std::vector<std::string> records;
  std::string text = R"({"type": "FeatureCollection", )" + kRdHead + R"("features": [)";
  for (int i = 0; i < 50; ++i)
    text += R"({"type": "Feature", "properties": {"CODE": "GM)" + std::to_string(1000 + i) +
            R"(", "NAME": "A"}, "geometry": {"type": "Odd)" + std::to_string(i) +
            R"(", "coordinates": []}},)";
  text.back() = ']';
  const Diagnostics found = problems_of(folder.write("a.geojson", text + "}"));
  std::size_t kept = 0;
  for (const Diagnostic& d : found)
    if (d.key == "boundaries.gdal_failure" || d.key == "boundaries.gdal_warning") ++kept;
  CHECK(kept <= 20);
  if (kept == 20) CHECK(has(found, "boundaries.gdal_more"));
  for (const Diagnostic& d : found)
    for (const auto& argument : d.arguments) CHECK(argument.second.find("/vsi") == std::string::npos);
}
