// Keeps the session of an open window on the disk while the user works, so that a crash, a kill or a power
// cut costs no more than the last seconds.
//
// Each open window has a folder of its own, windows/1, windows/2 …, and holds its lock: two windows never
// write the same file, and a session in a folder that nobody holds is one that was left behind.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "platform/background.h"
#include "platform/folder_lock.h"

namespace rk::app::window {

class Autosave {
 public:
  /// Whether to take a session that another window left behind, or leave it for a later window.
  enum class Left { take, leave };

  /// `state_folder`: where the windows' folders are; empty, or one that cannot be written: nothing is kept.
  Autosave(const std::string& state_folder, Left left);

  /// The file of the session that was taken, which is now the last session (session_file.h): a session that
  /// ends the program as it opens is not taken again. Empty: none was left.
  const std::string& taken() const { return taken_; }

  /// Whether keep() may be called: no write is in progress, and the last one began some seconds ago.
  bool ready(double seconds);
  /// Begins to write the session, beside the caller's work. `seconds`: the time of any monotonic clock.
  void keep(std::string session, double seconds);
  /// Whether keeping has failed, true once.
  bool take_failure();

  /// Writes the session and waits for it: the program is ended from outside. Returns the file; empty on
  /// failure.
  std::string keep_now(const std::string& session);

  /// The window ends as it should. `session`: what the last session is from here on; empty: that stays.
  void end(const std::string& session);

 private:
  void take_place(const std::filesystem::path& windows, Left left);
  void finish();

  std::string folder_;          ///< of all windows
  std::filesystem::path file_;  ///< of this window; empty: there is no place for one
  std::unique_ptr<platform::FolderLock> lock_;
  std::string taken_;
  double begun_ = 0;  ///< when the last write began, s
  bool written_ = false;
  bool failed_ = false;
  bool told_ = false;
  std::unique_ptr<platform::Background> writing_;
};

}  // namespace rk::app::window
