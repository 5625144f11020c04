// The words that stand for values in the lines of a session, in the order of the enumerators.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace rk::app {

inline constexpr std::array<std::string_view, 5> kShowWords = {"all", "none", "headline", "with_focus",
                                                               "cross_province"};
inline constexpr std::array<std::string_view, 3> kDrawerWords = {"none", "matrix", "upset"};

/// The word of an enumerator.
template <typename Value, std::size_t N>
std::string word_of(const std::array<std::string_view, N>& words, Value value) {
  return std::string(words[static_cast<std::size_t>(value)]);
}

}  // namespace rk::app
