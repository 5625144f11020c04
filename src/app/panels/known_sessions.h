// The sessions that the panels can offer, and the names of their files.
#pragma once

#include <string>
#include <vector>

namespace rk::app::panels {

struct KnownSessions {
  std::vector<std::string> recent;  ///< paths, the last one first
  bool last = false;                ///< there is one of the last window in which something was done
};

/// Folder, name and ending.
std::string session_path(const std::string& folder, const std::string& name);

/// The name of a session's file without folder and ending, fit to be shown.
std::string session_name(const std::string& path);

/// Its folder, fit to be shown.
std::string session_folder(const std::string& path);

/// The ending with which sessions are saved, and by which they are found.
inline constexpr const char* kSessionEnding = ".jsonl";

}  // namespace rk::app::panels
