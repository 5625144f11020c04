#include "platform/atomic_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "base/diagnostics.h"
#include "support/temp_directory.h"

using namespace rk;
using namespace rk::platform;

namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) {
  std::ostringstream result;
  result << std::ifstream(path, std::ios::binary).rdbuf();
  return result.str();
}

std::string key_of_failure(const std::string& path) {
  try {
    write_file(path, "new");
  } catch (const EnvironmentError& error) {
    return error.key();
  }
  return "none";
}

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::ptrdiff_t entries(const test::TempDirectory& folder) {
  return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
}

/// Reads what comes through a descriptor until its end.
std::string read_all(int descriptor) {
  std::string result;
  std::array<char, 4096> block{};
  for (ssize_t count = 0; (count = read(descriptor, block.data(), block.size())) > 0;)
    result.append(block.data(), static_cast<std::size_t>(count));
  return result;
}

}  // namespace

TEST_CASE("a new file has the permissions of any new file, a replaced one keeps its own") {
  const test::TempDirectory folder;
  const mode_t before = umask(027);
  write_file(folder.file("new"), "new");
  umask(before);
  CHECK(mode_of(folder.file("new")) == 0640);
  for (const mode_t mode : {0600U, 0664U, 0777U}) {
    const std::string path = folder.write("old", "old");
    chmod(path.c_str(), mode);
    write_file(path, "new");
    CHECK(content(path) == "new");
    CHECK(mode_of(path) == mode);
  }
  CHECK(entries(folder) == 2);
}

TEST_CASE("a symbolic link is followed, also to a file that is not there yet, and stays a link") {
  const test::TempDirectory folder;
  folder.write("sub/old", "old");
  fs::create_symlink("sub/old", folder.file("link"));
  fs::create_symlink("link", folder.file("link-to-link"));
  fs::create_symlink(folder.file("sub/new"), folder.file("dangling"));
  write_file(folder.file("link-to-link"), "1");
  write_file(folder.file("dangling"), "2");
  CHECK(content(folder.file("sub/old")) == "1");
  CHECK(content(folder.file("sub/new")) == "2");
  for (const std::string name : {"link", "link-to-link", "dangling"})
    CHECK(fs::is_symlink(folder.file(name)));
  fs::create_symlink("loop", folder.file("loop"));
  CHECK(key_of_failure(folder.file("loop")) == "file_not_written");
  fs::create_symlink("none/x", folder.file("astray"));
  CHECK(key_of_failure(folder.file("astray")) == "file_not_written");
}

TEST_CASE("another name of a replaced file keeps the old content") {
  const test::TempDirectory folder;
  fs::create_hard_link(folder.write("a", "old"), folder.file("b"));
  write_file(folder.file("a"), "new");
  CHECK(content(folder.file("a")) == "new");
  CHECK(content(folder.file("b")) == "old");
}

TEST_CASE("a named pipe is written to and stays one") {
  const test::TempDirectory folder;
  const std::string path = folder.file("pipe");
  REQUIRE(mkfifo(path.c_str(), 0600) == 0);
  const auto read_through = [&](const auto& write) {
    std::string seen;
    std::thread reader([&] {
      const int descriptor = open(path.c_str(), O_RDONLY);
      seen = read_all(descriptor);
      close(descriptor);
    });
    write();
    reader.join();
    return seen;
  };
  const std::string large(200'000, 'x');
  CHECK(read_through([&] { write_file(path, large); }) == large);
  CHECK(read_through([&] {
          write_file_through(path, [](const std::string& name) { std::ofstream(name) << "through"; });
        }) == "through");
  CHECK(fs::is_fifo(path));
  CHECK(entries(folder) == 1);
}

TEST_CASE("a path of an open descriptor is that descriptor: what was written before it stays") {
  const test::TempDirectory folder;
  const int file = open(folder.file("out").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  REQUIRE(file >= 0);
  REQUIRE(write(file, "a", 1) == 1);
  write_file("/dev/fd/" + std::to_string(file), "b");
  write_file("/proc/self/fd/" + std::to_string(file), "c");
  CHECK(write(file, "d", 1) == 1);
  close(file);
  CHECK(content(folder.file("out")) == "abcd");
  CHECK(key_of_failure("/dev/fd/" + std::to_string(file)) == "file_not_written");
}

TEST_CASE("what cannot be replaced is refused, with the reason") {
  const test::TempDirectory folder;
  const std::string path = folder.file("s");
  const int server = socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.size() < sizeof(address.sun_path));
  path.copy(address.sun_path, path.size());
  REQUIRE(bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  CHECK(key_of_failure(path) == "not_a_file");
  CHECK(fs::is_socket(path));
  close(server);
  CHECK(key_of_failure(folder.path()) == "file_is_folder");
  CHECK(key_of_failure(folder.file(std::string(256, 'n'))) == "file_name_too_long");
  if (geteuid() == 0) return;  // whom no permission holds back
  const std::string protected_file = folder.write("r", "old");
  chmod(protected_file.c_str(), 0400);
  CHECK(key_of_failure(protected_file) == "file_protected");
  CHECK(content(protected_file) == "old");
}

TEST_CASE("a name may be as long as the file system allows") {
  const test::TempDirectory folder;
  const std::string path = folder.file(std::string(255, 'n'));
  write_file(path, "1");
  write_file(path, "2");
  CHECK(content(path) == "2");
  CHECK(entries(folder) == 1);
}

TEST_CASE("a failure leaves the old file and nothing else") {
  const test::TempDirectory folder;
  const std::string path = folder.write("old", "old");
  const auto fails = [](const AppendBytes& append) {
    append(std::string(1 << 20, 'x'));
    throw std::runtime_error("failed");
  };
  CHECK_THROWS_AS(write_file_in_pieces(path, fails), std::runtime_error);
  CHECK_THROWS_AS(write_file_in_pieces(folder.file("new"), fails), std::runtime_error);
  CHECK_THROWS_AS(write_file_through(path,
                                     [](const std::string& name) {
                                       std::ofstream(name) << "half";
                                       throw std::runtime_error("failed");
                                     }),
                  std::runtime_error);
  CHECK(content(path) == "old");
  CHECK(entries(folder) == 1);
}

TEST_CASE("two who write one file at once leave it whole, of one of them") {
  const test::TempDirectory folder;
  const std::string path = folder.file("both");
  const auto write_often = [&](char letter) {
    for (int i = 0; i < 50; ++i) write_file(path, std::string(100'000, letter));
  };
  std::thread other(write_often, 'a');
  write_often('b');
  other.join();
  const std::string left = content(path);
  CHECK(left.size() == 100'000);
  CHECK(left.find_first_not_of(left.front()) == std::string::npos);
  CHECK(entries(folder) == 1);
}
