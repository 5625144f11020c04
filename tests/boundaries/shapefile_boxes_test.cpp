#include "boundaries/shapefile_boxes.h"

#include <doctest/doctest.h>

#include "small_shapefile.h"

using namespace rk;
using namespace rk::boundaries;
using namespace rk::test;

namespace {

std::vector<std::size_t> wrong(const std::string& path) {
  Diagnostics found;
  const DatasetFiles files = read_dataset_files(path, found);
  REQUIRE(found.empty());
  return records_with_wrong_box(files);
}

using Numbers = std::vector<std::size_t>;

/// Where the second record's box and first point begin: records have 8 + 44 + 4 + 5 points of 16 bytes.
constexpr std::size_t kRecord = 136, kSecond = 100 + kRecord, kBox = kSecond + 12, kPoint = kSecond + 56;

}  // namespace

TEST_CASE("boxes fit in sound files") {
  const test::SmallShapefile file;
  CHECK(wrong(file.part(".shp").string()).empty());
  CHECK(wrong(shipped("gemeenten_2020.shp")).empty());
  CHECK(wrong(shipped("wijken_2022.shp")).empty());
}

TEST_CASE("a bit that flipped in a coordinate or a box is found, and its record named") {
  for (const std::size_t number : {kBox, kPoint + 16, kPoint + 24}) {
    const test::SmallShapefile file;
    std::string shapes = file.read(".shp");
    shapes[number + 5] = static_cast<char>(shapes[number + 5] ^ 0x40);  // moves it by kilometres
    file.write(".shp", shapes);
    CHECK(wrong(file.part(".shp").string()) == Numbers{2});
  }
}

TEST_CASE("counts that lead out of the file are let be") {
  const test::SmallShapefile file;
  std::string shapes = file.read(".shp");
  for (std::size_t at = kSecond + 44; at < kSecond + 52; ++at) shapes[at] = '\xFF';
  file.write(".shp", shapes);
  CHECK(wrong(file.part(".shp").string()).empty());
}
