// A folder of the user's own, such as a cache, in which nothing is believed that another user could have put
// there.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/descriptor.h"

namespace rk::platform {

class PrivateFolder {
 public:
  /// Makes the folder (mode 0700) and those above it where they are missing. nullopt if it cannot be made, is
  /// a link, belongs to another user, or can be written by one.
  static std::optional<PrivateFolder> open(const std::filesystem::path& path);

  /// The bytes of a file of at most `limit` bytes. nullopt if it is missing, larger, no regular file, has a
  /// second name, belongs to another user, or can be written by one.
  std::optional<std::string> read(const std::string& name, std::size_t limit) const;

  /// Writes the file as a whole, through a new file whose name nobody can foresee. False if that fails.
  bool write(const std::string& name, std::string_view bytes) const;

  /// Removes the oldest files, until at most `files` of together at most `bytes` are left.
  void prune(std::size_t files, std::uintmax_t bytes) const;

 private:
  PrivateFolder(Descriptor folder, std::filesystem::path path)
      : folder_(std::move(folder)), path_(std::move(path)) {}

  Descriptor folder_;
  std::filesystem::path path_;
};

}  // namespace rk::platform
