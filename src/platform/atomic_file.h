// Writes files atomically: a file takes its place when it is complete and on the disk, so that a failure, a
// kill or a power cut leaves the old file or none.
//
// A symbolic link is followed, and what is no file (a pipe, /dev/stdout) is written to as it is
// (output_target.h). A file that is replaced hands on its permissions (temporary_file.h); other names of it
// (hard links) keep the old content.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rk::platform {

/// Receives the next bytes of a file.
using AppendBytes = std::function<void(std::string_view)>;

/// Writes `content` to `path`, replacing an existing file. Throws EnvironmentError ("file_not_written", with
/// file and reason, or what output_target() throws) and leaves the old file in that case.
void write_file(const std::string& path, std::string_view content);

/// The same for content that is not in memory as a whole: `write` passes it on in pieces, in the order of the
/// file. Passing on a piece throws if it cannot be written; what `write` throws leaves the old file too.
void write_file_in_pieces(const std::string& path, const std::function<void(const AppendBytes&)>& write);

/// For libraries that write a file themselves: calls `write` with a name under which they can, and gives that
/// file its place when complete. Nothing is left of it if `write` throws.
void write_file_through(const std::string& path, const std::function<void(const std::string& name)>& write);

}  // namespace rk::platform
