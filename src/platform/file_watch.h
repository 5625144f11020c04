// Notices when files of a folder change, by inotify.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace rk::platform {

class FileWatch {
 public:
  /// Watches the files of these folders whose names end in `ending` (".json"). A folder that cannot be
  /// watched is left out.
  FileWatch(const std::vector<std::string>& folders, std::string ending);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// Readable when something has happened; -1 if nothing can be watched.
  int descriptor() const { return descriptor_; }

  /// Reads the pending events. Returns true, once, when files have changed and then been left alone for a
  /// moment: an editor writes in several steps. `seconds`: any monotonic clock.
  bool changed(double seconds);

  /// How long (s) until changed() should be called again; nullopt: not before descriptor() is readable.
  std::optional<double> due_in(double seconds) const;

 private:
  bool read_events() const;

  int descriptor_ = -1;
  std::string ending_;
  std::optional<double> last_change_;  ///< s; nullopt: changed() has reported every change
};

}  // namespace rk::platform
