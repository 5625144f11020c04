#include "platform/output_place.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/diagnostics.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

TEST_CASE("a file can be written where its folder is, and where no folder has its name") {
  const test::TempDirectory folder;
  folder.write("old.png", "");
  folder.write("map.png/in", "");
  CHECK_NOTHROW(check_output_place(folder.file("new.png")));
  CHECK_NOTHROW(check_output_place(folder.file("old.png")));
  CHECK_NOTHROW(check_output_place("here.png"));
  CHECK_THROWS_AS(check_output_place(folder.file("map.png")), EnvironmentError);
  CHECK_THROWS_AS(check_output_place(folder.file("none/a.png")), EnvironmentError);
  CHECK_THROWS_AS(check_output_place(folder.file("old.png/a.png")), EnvironmentError);
}

TEST_CASE("a folder is made with those above it, unless a file stands there") {
  const test::TempDirectory folder;
  make_output_folder(folder.file("a/b"));
  CHECK(std::filesystem::is_directory(folder.file("a/b")));
  CHECK_NOTHROW(make_output_folder(folder.file("a/b")));
  folder.write("file", "");
  CHECK_THROWS_AS(make_output_folder(folder.file("file")), EnvironmentError);
  CHECK_THROWS_AS(make_output_folder(folder.file("file/c")), EnvironmentError);
}
