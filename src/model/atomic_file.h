// Writing a file whole or not at all: it is written beside its place and renamed when complete, so that a
// failure or a kill leaves the old file or none.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rk {

/// Writes `content` to `path`. Throws EnvironmentError ("file_not_written", with file and reason) and leaves
/// what was there; an existing file is replaced.
void write_file(const std::string& path, std::string_view content);

/// For libraries that write a file themselves: calls `write` with the name of a temporary file beside `path`,
/// and renames it when whole. The temporary file is removed when `write` throws.
void write_file_through(const std::string& path,
                        const std::function<void(const std::string& temporary)>& write);

}  // namespace rk
