#include "platform/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rk::platform {

std::optional<FileBytes> FileBytes::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return std::nullopt;
  struct stat status {};
  void* data = MAP_FAILED;
  std::size_t size = 0;
  if (fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
    size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
      data = nullptr;
    else
      data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  }
  close(file);
  if (data == MAP_FAILED) return std::nullopt;
  return FileBytes(data, size);
}

FileBytes::~FileBytes() {
  if (data_ != nullptr) munmap(data_, size_);
}

}  // namespace rk::platform
