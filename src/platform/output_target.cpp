#include "platform/output_target.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>

#include "base/diagnostics.h"

namespace rk::platform {
namespace {

namespace fs = std::filesystem;

constexpr int kMostLinks = 40;  // as Linux follows
constexpr mode_t kPermissions = S_IRWXU | S_IRWXG | S_IRWXO;

/// The descriptor that a path such as /dev/fd/1 or /proc/self/fd/1 stands for. Opening the path instead would
/// write over what the descriptor wrote before, and does not work for a socket.
std::optional<int> own_descriptor(const fs::path& path) {
  const std::string name = path.filename().string();
  int descriptor = -1;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), descriptor);
  if (error != std::errc() || end != name.data() + name.size() || descriptor < 0) return std::nullopt;
  std::error_code ignored;
  const fs::path folder = fs::canonical(path.parent_path(), ignored);
  if (folder != "/proc/" + std::to_string(getpid()) + "/fd") return std::nullopt;
  return descriptor;
}

/// Whether somebody else put a thing where everybody can, perhaps to be written through.
bool is_laid_by_others(const std::string& path, const struct stat& thing) {
  struct stat folder {};
  if (stat(folder_of(path).c_str(), &folder) != 0) return false;
  const bool everybodys = (folder.st_mode & S_IWOTH) != 0;
  return everybodys && thing.st_uid != geteuid() && thing.st_uid != folder.st_uid;
}

OutputTarget target_that_exists(const std::string& asked, const struct stat& status,
                                const std::string& path) {
  if (S_ISDIR(status.st_mode)) throw EnvironmentError("file_is_folder", {{"file", asked}});
  if (S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode)) {
    if (is_laid_by_others(path, status)) throw_not_written(asked, EACCES);
    return {path, true, std::nullopt, std::nullopt};
  }
  if (!S_ISREG(status.st_mode)) throw EnvironmentError("not_a_file", {{"file", asked}});
  // A rename asks only for the folder's permission.
  if (faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
    throw EnvironmentError("file_protected", {{"file", asked}});
  return {path, false, std::nullopt, FileRights{status.st_mode & kPermissions, status.st_uid, status.st_gid}};
}

}  // namespace

OutputTarget output_target(const std::string& path) {
  fs::path at = path;
  for (int links = 0; links <= kMostLinks; ++links) {
    if (const auto descriptor = own_descriptor(at)) return {at.string(), true, descriptor, std::nullopt};
    struct stat status {};
    if (lstat(at.c_str(), &status) != 0) {
      if (errno != ENOENT) throw_not_written(path, errno);
      return {at.string(), false, std::nullopt, std::nullopt};
    }
    if (!S_ISLNK(status.st_mode)) return target_that_exists(path, status, at.string());
    if (is_laid_by_others(at.string(), status)) throw_not_written(path, EACCES);
    std::error_code error;
    const fs::path next = fs::read_symlink(at, error);
    if (error) throw_not_written(path, error.value());
    at = at.parent_path() / next;  // `next` alone where it is absolute
  }
  throw_not_written(path, ELOOP);
}

std::string folder_of(const std::string& path) {
  const std::string folder = fs::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

void throw_not_written(const std::string& path, int error) {
  if (error == ENAMETOOLONG) throw EnvironmentError("file_name_too_long", {{"file", path}});
  throw EnvironmentError("file_not_written", {{"file", path}, {"reason", std::strerror(error)}});
}

}  // namespace rk::platform
