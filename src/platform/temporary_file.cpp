#include "platform/temporary_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <random>
#include <utility>

#include "platform/uninterrupted_step.h"

namespace rk::platform {
namespace {

constexpr mode_t kAsUsual = 0666;  // less the umask
constexpr mode_t kOnlyUser = 0600;
constexpr int kMostNames = 100;

/// A name that is short whatever the length of the target's, and hidden from file managers.
std::string passing_name(const std::string& folder) {
  std::random_device random;
  std::array<char, 40> name{};
  std::snprintf(name.data(), name.size(), ".regiokaart-%08x%08x.tmp", random(), random());
  return (std::filesystem::path(folder) / name.data()).string();
}

/// A further name for a file that is open in this process; false leaves the reason in errno.
bool link_to(const std::string& open_file, const std::string& name) {
  return linkat(AT_FDCWD, open_file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

}  // namespace

TemporaryFile::TemporaryFile(std::string folder, std::string asked, Readers readers, Naming naming)
    : folder_(std::move(folder)), asked_(std::move(asked)) {
  const mode_t mode = readers == Readers::only_user ? kOnlyUser : kAsUsual;
  if (naming == Naming::used || !create_unnamed(mode)) create_named(mode);
}

TemporaryFile::~TemporaryFile() {
  if (!name_.empty()) {
    const UninterruptedStep step;
    unlink(name_.c_str());
    temporary_names(step).remove(name_);
  }
  close(descriptor_);
}

std::string TemporaryFile::name() const {
  return name_.empty() ? "/proc/self/fd/" + std::to_string(descriptor_) : name_;
}

bool TemporaryFile::create_unnamed(mode_t mode) {
#ifdef O_TMPFILE
  descriptor_ = open(folder_.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, mode);
  if (descriptor_ < 0) return false;
  // The name that /proc has for the file is the only way to give it one.
  if (access(name().c_str(), W_OK) == 0) return true;
  close(descriptor_);
#endif
  return false;
}

void TemporaryFile::create_named(mode_t mode) {
  for (int i = 0; i < kMostNames; ++i) {
    std::string name = passing_name(folder_);
    const UninterruptedStep step;
    descriptor_ = open(name.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (descriptor_ >= 0) {
      temporary_names(step).push_back(name);
      name_ = std::move(name);
      return;
    }
    if (errno != EEXIST) break;
  }
  throw_not_written(asked_, errno);
}

void TemporaryFile::hand_on(const FileRights& rights) const {
  mode_t mode = rights.mode;
  // Only root can give a file away; others can only choose among their groups.
  if (fchown(descriptor_, rights.owner, rights.group) != 0 &&
      fchown(descriptor_, static_cast<uid_t>(-1), rights.group) != 0) {
    // What was for the group of the old file is not for this one: that gets what everybody gets.
    mode = (mode & ~static_cast<mode_t>(S_IRWXG)) | ((mode & S_IRWXO) << 3U);
  }
  if (fchmod(descriptor_, mode) != 0 && errno != EPERM && errno != ENOTSUP) throw_not_written(asked_, errno);
}

void TemporaryFile::write_to_disk() const {
  if (fsync(descriptor_) != 0 && errno != EINVAL && errno != ENOTSUP) throw_not_written(asked_, errno);
}

std::string TemporaryFile::passing_link() const {
  for (int i = 0; i < kMostNames; ++i) {
    std::string passing = passing_name(folder_);
    if (link_to(name(), passing)) return passing;
    if (errno != EEXIST) break;
  }
  throw_not_written(asked_, errno);
}

void TemporaryFile::take_place(const OutputTarget& target) {
  if (target.rights) hand_on(*target.rights);
  write_to_disk();
  const UninterruptedStep step;
  if (name_.empty() && !target.rights) {
    if (link_to(name(), target.path)) return;
    if (errno != EEXIST) throw_not_written(asked_, errno);
  }
  // Only a rename replaces a file in one step, and it needs a name.
  const std::string passing = name_.empty() ? passing_link() : name_;
  if (rename(passing.c_str(), target.path.c_str()) != 0) {
    const int error = errno;
    if (name_.empty()) unlink(passing.c_str());
    throw_not_written(asked_, error);
  }
  if (!name_.empty()) {
    temporary_names(step).remove(name_);
    name_.clear();
  }
}

}  // namespace rk::platform
