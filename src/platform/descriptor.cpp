#include "platform/descriptor.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace rk::platform {

Descriptor::~Descriptor() {
  if (number_ >= 0) ::close(number_);
}

bool read_to_end(const Descriptor& file, std::size_t expected, std::size_t limit, std::string& bytes) {
  constexpr std::size_t kPiece = 1U << 16U;
  bytes.resize(std::min(expected, limit) + 1);  // one more byte to see the end, or that there is more
  for (std::size_t end = 0;;) {
    const ssize_t got = ::read(file.number(), bytes.data() + end, bytes.size() - end);
    if (got < 0 && errno == EINTR) continue;
    if (got > 0) end += static_cast<std::size_t>(got);
    if (got <= 0 || end > limit) {
      bytes.resize(end);
      return got >= 0;
    }
    if (end == bytes.size()) bytes.resize(std::min(end + kPiece + end / 2, limit + 1));
  }
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace rk::platform
