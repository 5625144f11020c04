// Notices when files of a folder change, by inotify.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace rk {

class FileWatch {
 public:
  /// Watches the files of these folders whose names end in `ending` (".json"). A folder that cannot be
  /// watched is left out.
  FileWatch(const std::vector<std::string>& folders, std::string ending);
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// Can be read when something happened; -1 where nothing can be watched.
  int descriptor() const { return descriptor_; }

  /// Takes in what happened. True, once, when files have changed and then been left alone for a moment: an
  /// editor writes in several steps. `seconds`: any clock that runs on.
  bool changed(double seconds);

  /// How long (s) until changed() is worth asking; nullopt: not before descriptor() can be read.
  std::optional<double> due_in(double seconds) const;

 private:
  bool read_events() const;

  int descriptor_ = -1;
  std::string ending_;
  std::optional<double> last_change_;  ///< s; none: nothing that was not told yet
};

}  // namespace rk
