#include "platform/atomic_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include "base/diagnostics.h"

namespace rk::platform {
namespace {

[[noreturn]] void fail(const std::string& path, int error) {
  throw EnvironmentError("file_not_written", {{"file", path}, {"reason", std::strerror(error)}});
}

/// Removes its file when it goes out of scope, unless keep() was called.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::string path) : path_(std::move(path)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  const std::string& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  std::string path_;
};

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// An empty new file beside `path` that no other process uses; its permissions are those of any new file
/// (umask).
TemporaryFile create_beside(const std::string& path) {
  std::string name = path + ".XXXXXX";
  const int descriptor = ::mkstemp(name.data());
  if (descriptor < 0) fail(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor, 0666 & ~mask);
  ::close(descriptor);
  return TemporaryFile(name);
}

void rename_whole(TemporaryFile& temporary, const std::string& path) {
  if (std::rename(temporary.path().c_str(), path.c_str()) != 0) fail(path, errno);
  temporary.keep();
}

}  // namespace

void write_file(const std::string& path, std::string_view content) {
  write_file_in_pieces(path, [&](const AppendBytes& append) { append(content); });
}

void write_file_in_pieces(const std::string& path, const std::function<void(const AppendBytes&)>& write) {
  TemporaryFile temporary = create_beside(path);
  std::unique_ptr<std::FILE, CloseFile> file(std::fopen(temporary.path().c_str(), "wb"));
  if (!file) fail(path, errno);
  write([&](std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) fail(path, errno);
  });
  if (std::fclose(file.release()) != 0) fail(path, errno);
  rename_whole(temporary, path);
}

void write_file_through(const std::string& path, const std::function<void(const std::string&)>& write) {
  TemporaryFile temporary = create_beside(path);
  write(temporary.path());
  rename_whole(temporary, path);
}

}  // namespace rk::platform
