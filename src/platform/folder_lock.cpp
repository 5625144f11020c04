#include "platform/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>

namespace rk::platform {

FolderLock::FolderLock(const std::string& folder, Patience patience)
    : descriptor_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  constexpr int kMostTries = 50;
  constexpr timespec kPause{0, 5'000'000};  // 5 ms
  if (descriptor_ < 0) return;
  for (int i = 0; i < kMostTries; ++i) {
    held_ = flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    if (held_ || errno != EWOULDBLOCK || patience == Patience::at_once) return;
    nanosleep(&kPause, nullptr);
  }
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) close(descriptor_);  // which ends the lock
}

}  // namespace rk::platform
