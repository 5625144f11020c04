#include "boundaries/table_numbers.h"

#include <doctest/doctest.h>

#include "boundaries/raw_layer.h"
#include "small_shapefile.h"

using namespace rk;
using namespace rk::boundaries;

namespace {

constexpr std::size_t kWidth = 9;  // of the last column, VALUE

/// What is found where this stands in the last row's number.
Diagnostics check(std::string value) {
  const test::SmallShapefile file;
  value.insert(0, kWidth - value.size(), ' ');
  std::string table = file.read(".dbf");
  table.replace(table.rfind("3000") + 4 - kWidth, kWidth, value);
  file.write(".dbf", table);
  Diagnostics unreadable;
  const DatasetFiles files = read_dataset_files(file.part(".shp"), unreadable);
  return check_table_numbers(*files.find(".dbf"));
}

}  // namespace

TEST_CASE("numbers, empty cells and marks of too long numbers are let be") {
  for (const char* value : {"3000", "-99999999", "1.5", "1,5", "1e3", "", "*********"}) {
    CAPTURE(value);
    CHECK(check(value).empty());
  }
}

TEST_CASE("a cell of a column of numbers that holds something else is told") {
  for (const char* value : {"0x10", "veel", "3y00", "-", "\xFF", "3*"}) {
    CAPTURE(value);
    const Diagnostics found = check(value);
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].key == "boundaries.no_number");
    CHECK(found[0].place == record_place(3, ""));
    CHECK(found[0].arguments == TextArguments{{"field", "VALUE"}, {"count", "1"}});
  }
}
