#include "boundaries/dataset_files.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "model/limits.h"
#include "small_shapefile.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;
using namespace std::string_literals;

namespace {

using Names = std::vector<std::string>;

Names names_of(const DatasetFiles& dataset) {
  Names names;
  for (const DatasetFile& file : dataset.files) names.push_back(file.name);
  return names;
}

Names keys_of(const fs::path& path) {
  Diagnostics found;
  read_dataset_files(path, found);
  Names keys;
  for (const Diagnostic& d : found) keys.push_back(d.key);
  return keys;
}

DatasetFiles read(const fs::path& path) {
  Diagnostics found;
  DatasetFiles files = read_dataset_files(path, found);
  CHECK(found.empty());
  return files;
}

}  // namespace

TEST_CASE("a shapefile is several files, GeoJSON one") {
  const test::SmallShapefile file;
  const DatasetFiles files = read(file.part(".shp"));
  CHECK(files.format == FileFormat::shapefile);
  CHECK(names_of(files) == Names{"small.shp", "small.shx", "small.dbf", "small.prj", "small.cpg"});
  CHECK(files.find(".cpg")->bytes == "UTF-8");
  fs::remove(file.part(".cpg"));
  CHECK(read(file.part(".shp")).find(".cpg") == nullptr);
  const TempDirectory folder;
  folder.write("areas.prj", "not its own");
  CHECK(names_of(read(folder.write("areas.geojson", "{}"))) == Names{"areas.geojson"});
}

TEST_CASE("endings may be in capitals, and GDAL sees them in small letters") {
  const test::SmallShapefile file;
  for (const auto& [lower, upper] : {std::pair{".dbf", ".DBF"}, {".shx", ".Shx"}, {".shp", ".SHP"}})
    fs::rename(file.part(lower), file.part(upper));
  const DatasetFiles files = read(file.part(".SHP"));
  CHECK(names_of(files) == Names{"small.shp", "small.shx", "small.dbf", "small.prj", "small.cpg"});
  CHECK(files.find(".dbf")->path == file.part(".DBF"));
}

TEST_CASE("a pipe or a huge file beside a shapefile is refused by name") {
  for (const char* ending : {".shx", ".dbf", ".prj", ".cpg"}) {
    CAPTURE(ending);
    const test::SmallShapefile file;
    fs::remove(file.part(ending));
    REQUIRE(mkfifo(file.part(ending).c_str(), 0600) == 0);
    Diagnostics found;
    read_dataset_files(file.part(".shp"), found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].key == "file_not_regular");
    CHECK(found[0].file == file.part(ending).string());
    fs::remove(file.part(ending));
    file.write(ending, "");
    fs::resize_file(file.part(ending), limits::kDatasetBytes);
    CHECK(keys_of(file.part(".shp")) == Names{"file_too_large"});
  }
  const test::SmallShapefile file;
  file.write(".prj", std::string(limits::kNoteBytes + 1, ' '));
  CHECK(keys_of(file.part(".shp")) == Names{"file_too_large"});
}

TEST_CASE("what is missing, no file, or in no known format is told as that") {
  const TempDirectory folder;
  CHECK(keys_of(folder.file("none.shp")) == Names{"file_missing"});
  fs::create_directory(folder.file("folder.shp"));
  CHECK(keys_of(folder.file("folder.shp")) == Names{"file_not_regular"});
  CHECK(keys_of("/dev/zero") == Names{"file_not_regular"});
  CHECK(keys_of(folder.write("a.vrt", "<OGRVRTDataSource/>")) == Names{"boundaries.unknown_format"});
  fs::create_directory(folder.file("empty.gdb"));
  CHECK(keys_of(folder.file("empty.gdb")) == Names{"boundaries.unknown_format"});
}

TEST_CASE("a geodatabase is a folder, with or without a slash") {
  const TempDirectory folder;
  folder.write("a.gdb/a00000002.gdbtable", "two");
  folder.write("a.gdb/a00000001.gdbtable", "one");
  folder.write("a.gdb/below/more", "not of it");
  for (const std::string& path : {folder.file("a.gdb"), folder.file("a.gdb/")}) {
    const DatasetFiles files = read(path);
    CHECK(files.format == FileFormat::geodatabase);
    CHECK(names_of(files) == Names{"a.gdb/a00000001.gdbtable", "a.gdb/a00000002.gdbtable"});
  }
}

TEST_CASE("an unfinished transaction is told") {
  const TempDirectory folder;
  std::string database = "SQLite format 3\0"s;
  database.resize(512, '\0');
  const std::string path = folder.write("a.gpkg", database);
  CHECK(keys_of(path).empty());
  folder.write("a.gpkg-journal", std::string(512, '\0'));  // kept by a program after it was done
  CHECK(keys_of(path).empty());
  folder.write("a.gpkg-journal", "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7 and more");
  CHECK(keys_of(path) == Names{"boundaries.open_transaction"});
}
