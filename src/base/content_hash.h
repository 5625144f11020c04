// A fast 64-bit hash of bytes, to tell whether files changed. Not cryptographic.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace rk {

/// XXH3 (Y. Collet, xxHash) over pieces that are added one after the other.
class ContentHash {
 public:
  ContentHash();
  ~ContentHash();

  /// Adds a piece and its length: ("ab", "c") and ("a", "bc") differ.
  void add(std::string_view bytes);
  void add(std::uint64_t value);

  /// The hash of what was added so far.
  std::uint64_t value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace rk
