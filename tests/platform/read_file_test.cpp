#include "platform/read_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;
namespace fs = std::filesystem;

namespace {

/// The key of the error, "" for none.
std::string problem_of(const fs::path& path, std::size_t limit = 100) {
  Diagnostics found;
  const auto bytes = read_file(path, limit, found);
  CHECK(bytes.has_value() == found.empty());
  if (found.empty()) return "";
  CHECK(found.front().file == path.string());
  return found.front().key;
}

}  // namespace

TEST_CASE("a file comes whole, up to the limit") {
  const test::TempDirectory folder;
  const std::string whole(100, '\n');
  Diagnostics found;
  CHECK(read_file(folder.write("whole", whole), 100, found) == whole);
  CHECK(read_file(folder.write("empty", ""), 100, found) == "");
  CHECK(found.empty());
  CHECK(problem_of(folder.write("more", whole + 'x')) == "file_too_large");
}

TEST_CASE("a file of a length that the system does not say is read to its end") {
  CHECK(problem_of("/proc/self/status", 100000) == "");
  CHECK(problem_of("/proc/self/status", 10) == "file_too_large");
}

TEST_CASE("pipes, devices and folders are refused and not waited for") {
  const test::TempDirectory folder;
  REQUIRE(mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  CHECK(problem_of(folder.file("pipe")) == "file_not_regular");
  CHECK(problem_of("/dev/zero") == "file_not_regular");
  CHECK(problem_of(folder.path()) == "file_not_regular");
}

TEST_CASE("a huge file is refused before memory is asked for") {
  const test::TempDirectory folder;
  const std::string path = folder.write("sparse", "");
  fs::resize_file(path, std::uintmax_t{1} << 40U);
  CHECK(problem_of(path) == "file_too_large");
}

TEST_CASE("missing and unreadable files are told apart") {
  const test::TempDirectory folder;
  CHECK(problem_of(folder.file("none")) == "file_missing");
  CHECK(problem_of(folder.write("file", "x") + "/none") == "file_missing");
  if (geteuid() == 0) return;  // root reads everything
  fs::permissions(folder.write("closed", "x"), fs::perms::none);
  CHECK(problem_of(folder.file("closed")) == "file_unreadable");
}
