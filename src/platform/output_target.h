// Where the bytes for a path go: a file, a device or pipe, or a descriptor that is open already.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace rk::platform {

/// What a file that is replaced hands on to its successor.
struct FileRights {
  mode_t mode = 0;  ///< permissions only
  uid_t owner = 0;
  gid_t group = 0;
};

struct OutputTarget {
  std::string path;                  ///< behind symbolic links; of a stream, what is opened
  bool stream = false;               ///< written to as it is, and never replaced
  std::optional<int> descriptor;     ///< of a stream that is open in this process (/dev/stdout)
  std::optional<FileRights> rights;  ///< of the file that is there; none: it is new
};

/// Follows symbolic links, of which the last may lead to a file that is not there yet. In a folder where
/// everybody may write (/tmp) a link or a pipe of somebody else is refused, much as Linux does for links
/// (fs.protected_symlinks). Throws EnvironmentError: "file_is_folder", "not_a_file" (a disk, a socket),
/// "file_protected" (its permissions say that it is not to be written), "file_name_too_long",
/// "file_not_written".
OutputTarget output_target(const std::string& path);

/// The folder of a path; "." where the path names none.
std::string folder_of(const std::string& path);

/// Throws the EnvironmentError for `path` and an error number of the system.
[[noreturn]] void throw_not_written(const std::string& path, int error);

}  // namespace rk::platform
