// Lets one process after the other change the files of a folder.
#pragma once

#include <string>

namespace rk::platform {

/// Holds the lock of a folder, or nothing where the folder cannot be locked (a network drive may not know
/// locks) or another process keeps the lock for more than a quarter of a second: what it protects must be
/// whole without it too. The folder itself is locked, so that nothing is left in it.
class FolderLock {
 public:
  /// waiting: as long as said above. at_once: not at all.
  enum class Patience { waiting, at_once };

  explicit FolderLock(const std::string& folder, Patience patience = Patience::waiting);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  bool held() const { return held_; }

 private:
  int descriptor_;
  bool held_ = false;
};

}  // namespace rk::platform
