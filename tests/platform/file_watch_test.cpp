#include "platform/file_watch.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "platform/atomic_file.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

TEST_CASE("a change is told once, after the file has been left alone for a moment") {
  const test::TempDirectory folder;
  folder.write("a.json", "1");
  FileWatch watch({folder.path()}, ".json");
  REQUIRE(watch.descriptor() >= 0);
  CHECK_FALSE(watch.changed(0));
  CHECK_FALSE(watch.due_in(0));
  folder.write("a.json", "2");
  CHECK_FALSE(watch.changed(1));
  CHECK(watch.due_in(1.1).value() == doctest::Approx(0.15));
  folder.write("a.json", "3");
  CHECK_FALSE(watch.changed(1.2));
  CHECK_FALSE(watch.changed(1.4));
  CHECK(watch.changed(1.46));
  CHECK_FALSE(watch.changed(2));
  CHECK_FALSE(watch.due_in(2));
}

TEST_CASE("a file that is replaced or removed has changed too, another kind of file has not") {
  const test::TempDirectory folder;
  folder.write("a.json", "1");
  FileWatch watch({folder.path(), folder.file("none")}, ".json");
  folder.write("a.json.swp", "x");
  folder.write("notes", "x");
  CHECK_FALSE(watch.changed(1));
  CHECK_FALSE(watch.changed(2));
  write_file(folder.file("a.json"), "2");
  CHECK_FALSE(watch.changed(3));
  CHECK(watch.changed(4));
  std::filesystem::remove(folder.file("a.json"));
  CHECK_FALSE(watch.changed(5));
  CHECK(watch.changed(6));
}

TEST_CASE("nothing to watch is nothing wrong") {
  FileWatch watch({}, ".json");
  CHECK_FALSE(watch.changed(1));
  CHECK_FALSE(watch.changed(2));
}
