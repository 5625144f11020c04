// An open file descriptor, reading it to its end and writing all of a text to it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace rk::platform {

/// Closes its descriptor; one below 0 is none.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }

 private:
  int number_;
};

/// Appends what can be read up to the end, and gives up as soon as `bytes` would hold more than `limit`.
/// False (with errno) if reading fails.
bool read_to_end(const Descriptor& file, std::size_t expected, std::size_t limit, std::string& bytes);

/// Writes all bytes, in as many pieces as it takes. False (with errno) if writing fails.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace rk::platform
