#include "platform/temporary_file.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

#include "platform/signals.h"
#include "support/child_process.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

namespace fs = std::filesystem;
using Naming = TemporaryFile::Naming;
using Readers = TemporaryFile::Readers;

namespace {

std::ptrdiff_t entries(const test::TempDirectory& folder) {
  return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
}

}  // namespace

TEST_CASE("with and without a passing name a file takes its place, and else leaves nothing") {
  const test::TempDirectory folder;
  const std::string path = folder.file("out");
  for (const Naming naming : {Naming::avoided, Naming::used}) {
    for (int times = 0; times < 2; ++times) {  // new, then replaced
      TemporaryFile file(folder.path(), path, Readers::as_usual, naming);
      REQUIRE(write(file.descriptor(), "x", 1) == 1);
      CHECK(fs::file_size(file.name()) == 1);
      file.take_place(output_target(path));
      CHECK(fs::file_size(path) == 1);
    }
    {
      const TemporaryFile dropped(folder.path(), path, Readers::as_usual, naming);
      CHECK(entries(folder) == (naming == Naming::used ? 2 : 1));
    }
    CHECK(entries(folder) == 1);
    fs::remove(path);
  }
}

TEST_CASE("a file for this user alone is so from the beginning") {
  const test::TempDirectory folder;
  const TemporaryFile file(folder.path(), "out", Readers::only_user, Naming::used);
  struct stat status {};
  REQUIRE(stat(file.name().c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600);
}

TEST_CASE("a signal that ends the process removes the passing name and is seen as the reason") {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    CAPTURE(signal);
    const test::TempDirectory folder;
    const int status = test::status_of_child([&] {
      remove_temporary_files_on_signals();
      const TemporaryFile file(folder.path(), "out", Readers::as_usual, Naming::used);
      raise(signal);
      return 0;
    });
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == signal);
    CHECK(entries(folder) == 0);
  }
}
