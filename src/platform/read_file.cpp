#include "platform/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "platform/descriptor.h"

namespace rk::platform {

std::optional<std::string> read_file(const std::filesystem::path& path, std::size_t limit,
                                     Diagnostics& found) {
  const auto fail = [&](const char* key, TextArguments arguments = {}) {
    found.push_back({Severity::error, key, path.string(), "", std::move(arguments)});
    return std::nullopt;
  };
  const auto too_large = [&] { return fail("file_too_large", {{"limit", std::to_string(limit >> 20U)}}); };
  // O_NONBLOCK: opening a pipe does not wait for its writer.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) {
    if (errno == ENOENT || errno == ENOTDIR) return fail("file_missing");
    return fail(errno == ENXIO ? "file_not_regular" : "file_unreadable");
  }
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return fail("file_unreadable");
  if (!S_ISREG(status.st_mode)) return fail("file_not_regular");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) return too_large();
  std::string bytes;
  if (!read_to_end(file, size, limit, bytes)) return fail("file_unreadable");
  if (bytes.size() > limit) return too_large();  // it grew
  return bytes;
}

}  // namespace rk::platform
