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

TEST_CASE("where a file lies is told behind all links, also before it and its folders are there") {
  namespace fs = std::filesystem;
  const test::TempDirectory folder;
  folder.write("out/sub/old.png", "");
  folder.write("beside/old.png", "");
  fs::create_symlink("../beside", folder.file("out/away"));
  fs::create_symlink("../beside/new.png", folder.file("out/new.png"));
  fs::create_symlink("sub/old.png", folder.file("out/inside.png"));
  const std::string out = folder.file("out");
  for (const std::string name : {"a.png", "sub/old.png", "none/yet/a.png", "inside.png", "sub/../a.png"}) {
    CAPTURE(name);
    CHECK(lies_in(out, folder.file("out/" + name)));
  }
  for (const std::string name :
       {"away/a.png", "new.png", "../a.png", "sub/../../outer.png", "away/x/a.png"}) {
    CAPTURE(name);
    CHECK_FALSE(lies_in(out, folder.file("out/" + name)));
  }
  CHECK_FALSE(lies_in(folder.file("ou"), out + "/a.png"));
  CHECK(lies_in(".", "a.png"));
}
