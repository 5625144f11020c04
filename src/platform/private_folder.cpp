#include "platform/private_folder.h"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <system_error>
#include <vector>

namespace rk::platform {
namespace {

namespace fs = std::filesystem;

bool is_own(const struct stat& status) {
  return status.st_uid == ::geteuid() && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/// "NAME.0123456789abcdef"; nullopt if the system has no random numbers.
std::optional<std::string> unforeseeable_name(const std::string& name) {
  std::uint64_t number = 0;
  if (::getrandom(&number, sizeof number, 0) != static_cast<ssize_t>(sizeof number)) return std::nullopt;
  std::array<char, 20> digits{};
  std::snprintf(digits.data(), digits.size(), ".%016llx", static_cast<unsigned long long>(number));
  return name + digits.data();
}

}  // namespace

std::optional<PrivateFolder> PrivateFolder::open(const fs::path& path) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  ::mkdir(path.c_str(), S_IRWXU);
  Descriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat status {};
  if (!folder || ::fstat(folder.number(), &status) != 0 || !is_own(status)) return std::nullopt;
  return PrivateFolder(std::move(folder), path);
}

std::optional<std::string> PrivateFolder::read(const std::string& name, std::size_t limit) const {
  const Descriptor file(
      ::openat(folder_.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  struct stat status {};
  if (!file || ::fstat(file.number(), &status) != 0) return std::nullopt;
  if (!S_ISREG(status.st_mode) || status.st_nlink != 1 || !is_own(status)) return std::nullopt;
  const auto size = static_cast<std::size_t>(status.st_size);
  std::string bytes;
  if (size > limit || !read_to_end(file, size, limit, bytes) || bytes.size() > limit) return std::nullopt;
  return bytes;
}

bool PrivateFolder::write(const std::string& name, std::string_view bytes) const {
  const auto temporary = unforeseeable_name(name);
  if (!temporary) return false;
  const int folder = folder_.number();
  const Descriptor file(::openat(folder, temporary->c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (!file) return false;
  if (write_all(file.number(), bytes) && ::renameat(folder, temporary->c_str(), folder, name.c_str()) == 0)
    return true;
  ::unlinkat(folder, temporary->c_str(), 0);
  return false;
}

void PrivateFolder::prune(std::size_t files, std::uintmax_t bytes) const {
  struct Entry {
    fs::file_time_type written;
    std::uintmax_t size;
    std::string name;
  };
  std::vector<Entry> entries;
  std::error_code failed;
  for (fs::directory_iterator at(path_, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code gone;
    if (!at->is_regular_file(gone)) continue;
    const Entry entry{at->last_write_time(gone), at->file_size(gone), at->path().filename().string()};
    if (!gone) entries.push_back(entry);
  }
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.written > b.written; });
  std::uintmax_t total = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    total += entries[i].size;
    if (i >= files || total > bytes) ::unlinkat(folder_.number(), entries[i].name.c_str(), 0);
  }
}

}  // namespace rk::platform
