#include "boundaries/shapefile_check.h"

#include <doctest/doctest.h>

#include "small_shapefile.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;
namespace fs = std::filesystem;

namespace {

Diagnostics check(const fs::path& path) {
  Diagnostics unreadable;
  const DatasetFiles files = read_dataset_files(path, unreadable);
  REQUIRE(unreadable.empty());
  return check_shapefile(files);
}

std::vector<std::string> keys(const fs::path& path) {
  std::vector<std::string> result;
  for (const Diagnostic& d : check(path)) {
    CHECK(d.severity == Severity::error);
    result.push_back(d.key);
  }
  return result;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a sound shapefile has no faults") {
  const test::SmallShapefile file;
  CHECK(keys(file.part(".shp")).empty());
}

TEST_CASE("what is missing is named") {
  const test::SmallShapefile file;
  fs::remove(file.part(".shx"));
  fs::remove(file.part(".dbf"));
  const Diagnostics found = check(file.part(".shp"));
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
    const Diagnostics found = check(file.part(".shp"));
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
  const Diagnostics found = check(three.part(".shp"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].key == "boundaries.record_count_apart");
  CHECK(found[0].arguments == TextArguments{{"shapes", "3"}, {"rows", "2"}});
}

TEST_CASE("fields that do not fill the rows of the table are found") {
  constexpr std::size_t kFirstField = 32, kLength = 16;
  for (const char length : {'\0', '\7', '\x40'}) {
    const test::SmallShapefile file;
    std::string table = file.read(".dbf");
    table[kFirstField + kLength] = length;
    file.write(".dbf", table);
    CHECK(keys(file.part(".shp")) == Keys{"boundaries.table_damaged"});
  }
}
