// A new file without a name, or with a passing one, that takes its place when it is complete.
#pragma once

#include <string>

#include "platform/output_target.h"

namespace rk::platform {

/// Where the file system allows it (O_TMPFILE) the file has no name until it takes its place: whatever ends
/// the process leaves nothing. Elsewhere it has one beside its place, which the destructor and
/// remove_temporary_files_on_signals() remove.
class TemporaryFile {
 public:
  /// For everybody whom the umask lets, as any new file, or for this user alone.
  enum class Readers { as_usual, only_user };
  enum class Naming { avoided, used };

  /// `asked`: the path that error messages name. Throws EnvironmentError, as all that follows does.
  TemporaryFile(std::string folder, std::string asked, Readers readers, Naming naming = Naming::avoided);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int descriptor() const { return descriptor_; }

  /// A name by which this process can open the file.
  std::string name() const;

  /// Gives the file its place, with the permissions and, where the system lets it, the owner and group of the
  /// one that it replaces. The bytes are on the disk before the name is.
  void take_place(const OutputTarget& target);

 private:
  bool create_unnamed(mode_t mode);
  void create_named(mode_t mode);
  std::string passing_link() const;
  void hand_on(const FileRights& rights) const;
  void write_to_disk() const;

  std::string folder_;
  std::string asked_;
  std::string name_;  ///< in the folder; empty: none
  int descriptor_ = -1;
};

}  // namespace rk::platform
