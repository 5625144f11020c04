#include "boundaries/shapefile_files.h"

#include <doctest/doctest.h>

#include "small_shapefile.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> keys(const fs::path& path) {
  std::vector<std::string> result;
  for (const Diagnostic& d : check_layer_files(path)) {
    CHECK(d.severity == Severity::error);
    result.push_back(d.key);
  }
  return result;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a shapefile is several files, any other layer one") {
  const test::SmallShapefile file;
  std::vector<std::string> endings;
  for (const fs::path& part : layer_files(file.part(".shp"))) endings.push_back(part.extension().string());
  CHECK(endings == Keys{".shp", ".shx", ".dbf", ".prj", ".cpg"});
  fs::remove(file.part(".cpg"));
  CHECK(layer_files(file.part(".shp")).size() == 4);
  CHECK(layer_files("areas.gpkg") == std::vector<fs::path>{"areas.gpkg"});
}

TEST_CASE("endings may be in capitals") {
  const test::SmallShapefile file;
  for (const auto& [lower, upper] : {std::pair{".dbf", ".DBF"}, {".shx", ".SHX"}, {".shp", ".SHP"}})
    fs::rename(file.part(lower), file.part(upper));
  CHECK(keys(file.part(".SHP")).empty());
  CHECK(layer_files(file.part(".SHP")).size() == 5);
}

TEST_CASE("a sound shapefile has no faults, and neither has another file that is there") {
  const test::SmallShapefile file;
  CHECK(keys(file.part(".shp")).empty());
  const TempDirectory folder;
  CHECK(keys(folder.write("areas.geojson", "what GDAL makes of it is for GDAL to say")).empty());
}

TEST_CASE("what is missing or no file is said as such") {
  const TempDirectory folder;
  CHECK(keys(folder.file("none.shp")) == Keys{"file_missing"});
  fs::create_directory(folder.file("folder.shp"));
  CHECK(keys(folder.file("folder.shp")) == Keys{"file_not_regular"});
  const test::SmallShapefile file;
  fs::remove(file.part(".shx"));
  fs::remove(file.part(".dbf"));
  const Diagnostics found = check_layer_files(file.part(".shp"));
  REQUIRE(found.size() == 2);
  CHECK(found[0].key == "boundaries.sidecar_missing");
  CHECK(found[0].arguments == TextArguments{{"ending", ".shx"}});
  CHECK(found[1].arguments == TextArguments{{"ending", ".dbf"}});
}

TEST_CASE("a file that is shorter than its head says is named, with both lengths") {
  for (const char* ending : {".shp", ".shx", ".dbf"}) {
    CAPTURE(ending);
    const test::SmallShapefile file;
    const std::string whole = file.read(ending);
    file.write(ending, whole.substr(0, whole.size() - 5));
    const Diagnostics found = check_layer_files(file.part(".shp"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].key == "boundaries.truncated");
    CHECK(found[0].file == file.part(ending).string());
    CHECK(found[0].arguments.back() ==
          std::pair<std::string, std::string>("size", std::to_string(whole.size() - 5)));
    file.write(ending, whole.substr(0, 10));
    CHECK(keys(file.part(".shp")) == Keys{"boundaries.truncated"});
  }
}

TEST_CASE("bytes after the end that the head says are let be") {
  const test::SmallShapefile file;
  for (const char* ending : {".shp", ".shx", ".dbf"}) file.write(ending, file.read(ending) + "more");
  CHECK(keys(file.part(".shp")).empty());
}

TEST_CASE("what begins otherwise is no shapefile") {
  const test::SmallShapefile file;
  file.write(".shp", std::string(200, 'x'));
  CHECK(keys(file.part(".shp")) == Keys{"boundaries.not_a_shapefile"});
}

TEST_CASE("shapes and rows must be as many") {
  const test::SmallShapefile three;
  const test::SmallShapefile two({{{0, 0}, {0, 1}, {1, 1}}, {{2, 0}, {2, 1}, {3, 1}}});
  three.write(".dbf", two.read(".dbf"));
  const Diagnostics found = check_layer_files(three.part(".shp"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "boundaries.record_count_apart");
  CHECK(found[0].arguments == TextArguments{{"shapes", "3"}, {"rows", "2"}});
}
