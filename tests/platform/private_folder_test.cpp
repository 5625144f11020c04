#include "platform/private_folder.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <set>

#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLimit = 1000;

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename().string());
  return names;
}

}  // namespace

TEST_CASE("what is written comes back, from a folder that only its owner sees") {
  const test::TempDirectory home;
  const fs::path path = home.file("above/cache");
  const auto folder = PrivateFolder::open(path);
  REQUIRE(folder);
  CHECK(fs::status(path).permissions() == fs::perms::owner_all);
  CHECK_FALSE(folder->read("a", kLimit));
  CHECK(folder->write("a", "first"));
  CHECK(folder->write("a", "second"));
  CHECK(folder->read("a", kLimit) == "second");
  CHECK_FALSE(folder->read("a", 3));
  CHECK(names_in(path) == std::set<std::string>{"a"});
  CHECK((fs::status(path / "a").permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a folder that another user can write is not used") {
  const test::TempDirectory home;
  const fs::path path = home.file("cache");
  fs::create_directory(path);
  for (const fs::perms open : {fs::perms::group_write, fs::perms::others_write}) {
    fs::permissions(path, fs::perms::owner_all | open);
    CHECK_FALSE(PrivateFolder::open(path));
  }
  fs::permissions(path, fs::perms::owner_all | fs::perms::group_read | fs::perms::others_read);
  CHECK(PrivateFolder::open(path));
  fs::create_directory_symlink(path, home.file("link"));
  CHECK_FALSE(PrivateFolder::open(home.file("link")));
  CHECK_FALSE(PrivateFolder::open(home.write("file", "")));
  if (geteuid() != 0) return;
  REQUIRE(chown(path.c_str(), 65534, 65534) == 0);
  CHECK_FALSE(PrivateFolder::open(path));
}

TEST_CASE("a file that another user could have put there is not read") {
  const test::TempDirectory home;
  const fs::path path = home.file("cache");
  const auto folder = PrivateFolder::open(path);
  REQUIRE(folder);
  REQUIRE(folder->write("a", "good"));
  fs::permissions(path / "a", fs::perms::others_write, fs::perm_options::add);
  CHECK_FALSE(folder->read("a", kLimit));
  fs::permissions(path / "a", fs::perms::others_write, fs::perm_options::remove);
  CHECK(folder->read("a", kLimit));
  fs::create_hard_link(path / "a", path / "second name");
  CHECK_FALSE(folder->read("a", kLimit));
  fs::create_symlink(home.write("elsewhere", "bad"), path / "link");
  CHECK_FALSE(folder->read("link", kLimit));
  REQUIRE(mkfifo((path / "pipe").c_str(), 0600) == 0);
  CHECK_FALSE(folder->read("pipe", kLimit));
  if (geteuid() != 0) return;
  REQUIRE(folder->write("theirs", "bad"));
  REQUIRE(chown((path / "theirs").c_str(), 65534, 65534) == 0);
  CHECK_FALSE(folder->read("theirs", kLimit));
}

TEST_CASE("writing replaces a link and leaves alone what it leads to") {
  const test::TempDirectory home;
  const auto folder = PrivateFolder::open(home.file("cache"));
  REQUIRE(folder);
  const fs::path victim = home.write("victim", "precious");
  fs::create_symlink(victim, fs::path(home.file("cache")) / "a");
  CHECK(folder->write("a", "mine"));
  CHECK(folder->read("a", kLimit) == "mine");
  CHECK(fs::file_size(victim) == 8);
}

TEST_CASE("the oldest files go, by number and by size") {
  const test::TempDirectory home;
  const fs::path path = home.file("cache");
  const auto folder = PrivateFolder::open(path);
  REQUIRE(folder);
  const auto start = fs::file_time_type::clock::now();
  for (int i = 0; i < 5; ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    REQUIRE(folder->write(name, std::string(100, 'x')));
    fs::last_write_time(path / name, start + std::chrono::seconds(i));
  }
  folder->prune(4, 1000);
  CHECK(names_in(path) == std::set<std::string>{"b", "c", "d", "e"});
  folder->prune(4, 250);
  CHECK(names_in(path) == std::set<std::string>{"d", "e"});
}
