#include "platform/atomic_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>

#include "platform/descriptor.h"
#include "platform/output_target.h"
#include "platform/temporary_file.h"

namespace rk::platform {
namespace {

/// Collects small pieces and writes them to a descriptor.
class Output {
 public:
  /// `asked`: the path that error messages name.
  Output(int descriptor, const std::string& asked) : descriptor_(descriptor), asked_(asked) {}

  void append(std::string_view bytes) {
    constexpr std::size_t kEnough = std::size_t{64} << 10;
    pending_ += bytes;
    if (pending_.size() >= kEnough) flush();
  }

  void flush() {
    if (!write_all(descriptor_, pending_)) throw_not_written(asked_, errno);
    pending_.clear();
  }

 private:
  int descriptor_;
  const std::string& asked_;
  std::string pending_;
};

/// A device, a pipe or an open descriptor. Waits for the reader of a named pipe.
class Stream {
 public:
  Stream(const OutputTarget& target, const std::string& asked)
      : descriptor_(target.descriptor ? fcntl(*target.descriptor, F_DUPFD_CLOEXEC, 0)
                                      : open(target.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY)) {
    if (descriptor_ < 0) throw_not_written(asked, errno);
  }
  ~Stream() { close(descriptor_); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  int descriptor() const { return descriptor_; }

 private:
  int descriptor_;
};

TemporaryFile temporary_for(const OutputTarget& target, const std::string& asked) {
  // While it is written, content that may be secret is not for more people than it was.
  using Readers = TemporaryFile::Readers;
  return {folder_of(target.path), asked, target.rights ? Readers::only_user : Readers::as_usual};
}

void write_pieces(int descriptor, const std::string& asked,
                  const std::function<void(const AppendBytes&)>& write) {
  Output output(descriptor, asked);
  write([&](std::string_view bytes) { output.append(bytes); });
  output.flush();
}

/// Passes on a file that another library wrote.
void copy_to(int descriptor, const TemporaryFile& file, const std::string& asked) {
  std::array<char, 1 << 16> block{};
  write_pieces(descriptor, asked, [&](const AppendBytes& append) {
    for (off_t at = 0;;) {
      const ssize_t count = pread(file.descriptor(), block.data(), block.size(), at);
      if (count < 0) throw_not_written(asked, errno);
      if (count == 0) return;
      append({block.data(), static_cast<std::size_t>(count)});
      at += count;
    }
  });
}

}  // namespace

void write_file(const std::string& path, std::string_view content) {
  write_file_in_pieces(path, [&](const AppendBytes& append) { append(content); });
}

void write_file_in_pieces(const std::string& path, const std::function<void(const AppendBytes&)>& write) {
  const OutputTarget target = output_target(path);
  if (target.stream) return write_pieces(Stream(target, path).descriptor(), path, write);
  TemporaryFile temporary = temporary_for(target, path);
  write_pieces(temporary.descriptor(), path, write);
  temporary.take_place(target);
}

void write_file_through(const std::string& path, const std::function<void(const std::string&)>& write) {
  const OutputTarget target = output_target(path);
  if (!target.stream) {
    TemporaryFile temporary = temporary_for(target, path);
    write(temporary.name());
    return temporary.take_place(target);
  }
  // A library may want to go back in its file, which a stream cannot.
  const TemporaryFile temporary(std::filesystem::temp_directory_path().string(), path,
                                TemporaryFile::Readers::only_user);
  write(temporary.name());
  copy_to(Stream(target, path).descriptor(), temporary, path);
}

}  // namespace rk::platform
