#include "platform/folder_lock.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

TEST_CASE("one at a time holds the lock of a folder, and nothing is left in it") {
  const test::TempDirectory folder;
  std::optional<FolderLock> first(folder.path());
  CHECK(first->held());
  CHECK_FALSE(FolderLock(folder.path()).held());
  first.reset();
  CHECK(FolderLock(folder.path()).held());
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK_FALSE(FolderLock(folder.file("none")).held());
}
