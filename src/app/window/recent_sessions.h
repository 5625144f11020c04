// The sessions that were opened or saved last, in a file that all windows of a user share.
#pragma once

#include <string>
#include <vector>

namespace rk::app::window {

class RecentSessions {
 public:
  /// `file`: a JSON list of paths; empty: nothing is remembered. A missing or broken file is an empty list.
  explicit RecentSessions(std::string file);

  /// Absolute paths, the last one first.
  const std::vector<std::string>& paths() const { return paths_; }

  /// Puts a session first, in the file as other windows have left it. Where the file cannot be written the
  /// list holds for this window alone.
  void add(const std::string& path);
  /// Takes out a session that is no longer there.
  void remove(const std::string& path);

 private:
  template <typename Change>
  void change(Change change);

  std::string file_;
  std::vector<std::string> paths_;
};

}  // namespace rk::app::window
