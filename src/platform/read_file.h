// Reads a file that nobody vouches for: it may be a pipe, a device, huge, or change while it is read.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostics.h"

namespace rk::platform {

/// The bytes of a regular file of at most `limit` bytes. nullopt, with an error in `found`, if it is none:
/// "file_missing", "file_not_regular" (a folder, pipe or device, which is not waited for), "file_unreadable"
/// or "file_too_large" (with the limit in MiB).
///
/// The file is copied, not mapped: a mapped file that another program cuts short ends the process (SIGBUS).
std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t limit,
                                     Diagnostics& found);

}  // namespace rk::platform
