// Writes files atomically: a file is written beside its target and renamed when complete, so that a failure
// or a kill leaves the old file or none.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rk::platform {

/// Receives the next bytes of a file.
using AppendBytes = std::function<void(std::string_view)>;

/// Writes `content` to `path`, replacing an existing file. Throws EnvironmentError ("file_not_written", with
/// file and reason) and leaves the old file in that case.
void write_file(const std::string& path, std::string_view content);

/// The same for content that is not in memory as a whole: `write` passes it on in pieces, in the order of the
/// file. Passing on a piece throws if it cannot be written; what `write` throws leaves the old file too.
void write_file_in_pieces(const std::string& path, const std::function<void(const AppendBytes&)>& write);

/// For libraries that write a file themselves: calls `write` with the name of a temporary file beside `path`,
/// and renames that file when complete. The temporary file is removed if `write` throws.
void write_file_through(const std::string& path,
                        const std::function<void(const std::string& temporary)>& write);

}  // namespace rk::platform
