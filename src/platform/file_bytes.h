// A whole file in memory, without copying it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

namespace rk::platform {

/// The bytes of a regular file, mapped read-only.
class FileBytes {
 public:
  /// Nothing if the file cannot be read.
  static std::optional<FileBytes> open(const std::filesystem::path& path);

  FileBytes(FileBytes&& other) noexcept
      : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  FileBytes& operator=(FileBytes&&) = delete;
  FileBytes(const FileBytes&) = delete;
  FileBytes& operator=(const FileBytes&) = delete;
  ~FileBytes();

  std::string_view view() const { return {static_cast<const char*>(data_), size_}; }

 private:
  FileBytes(void* data, std::size_t size) : data_(data), size_(size) {}

  void* data_;
  std::size_t size_;
};

}  // namespace rk::platform
