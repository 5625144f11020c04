// Writing a file whole or not at all: it is written beside its place and renamed when complete, so that a
// failure or a kill leaves the old file or none.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace rk {

/// Takes the next bytes of a file.
using AppendBytes = std::function<void(std::string_view)>;

/// Writes `content` to `path`. Throws EnvironmentError ("file_not_written", with file and reason) and leaves
/// what was there; an existing file is replaced.
void write_file(const std::string& path, std::string_view content);

/// The same for a content that is not held whole: `write` hands it on piece by piece, in the order of the
/// file. A piece that cannot be written throws out of the call that hands it on; what `write` throws leaves
/// what was there too.
void write_file_in_pieces(const std::string& path, const std::function<void(const AppendBytes&)>& write);

/// For libraries that write a file themselves: calls `write` with the name of a temporary file beside `path`,
/// and renames it when whole. The temporary file is removed when `write` throws.
void write_file_through(const std::string& path,
                        const std::function<void(const std::string& temporary)>& write);

}  // namespace rk
