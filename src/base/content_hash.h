// A fast 64-bit hash of bytes, to tell whether files changed. Not for keeping out forgers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rk {

/// Four lanes of multiply-and-rotate over 8-byte words, after xxHash64 (Y. Collet).
class ContentHash {
 public:
  /// Adds a piece and its length: ("ab", "c") and ("a", "bc") differ.
  void add(std::string_view bytes) {
    const char* p = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 32; left -= 32, p += 32)
      for (std::size_t lane = 0; lane < 4; ++lane) mix(lane, word(p + 8 * lane, 8));
    for (; left >= 8; left -= 8, p += 8) mix(0, word(p, 8));
    if (left > 0) mix(1, word(p, left));
    mix(2, bytes.size());
  }

  void add(std::uint64_t value) { mix(3, value); }

  std::uint64_t value() const {
    std::uint64_t h = 0;
    for (const std::uint64_t lane : lanes_) h = finish(h ^ lane) * kPrime1 + kPrime2;
    return finish(h);
  }

 private:
  static constexpr std::uint64_t kPrime1 = 0x9E3779B185EBCA87u;
  static constexpr std::uint64_t kPrime2 = 0xC2B2AE3D27D4EB4Fu;

  static std::uint64_t word(const char* p, std::size_t bytes) {
    std::uint64_t w = 0;
    std::memcpy(&w, p, bytes);
    return w;
  }
  static std::uint64_t rotate(std::uint64_t v, int bits) { return v << bits | v >> (64 - bits); }
  static std::uint64_t finish(std::uint64_t h) {
    h = (h ^ (h >> 33)) * kPrime2;
    h = (h ^ (h >> 29)) * kPrime1;
    return h ^ (h >> 32);
  }
  void mix(std::size_t lane, std::uint64_t w) {
    lanes_[lane] = rotate(lanes_[lane] + w * kPrime2, 31) * kPrime1;
  }

  std::array<std::uint64_t, 4> lanes_ = {kPrime1 + kPrime2, kPrime2, 0, ~kPrime1 + 1};
};

}  // namespace rk
