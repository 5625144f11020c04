// The advance widths of Open Sans, for OpenSansMetrics. tools/print_advances.cpp writes the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace rk::scene::open_sans {

inline constexpr double kUnitsPerEm = 2048;
inline constexpr std::size_t kStyles = 4;  ///< in the order of FontStyle

struct CharacterRange {
  char32_t first;
  char32_t last;
  constexpr std::size_t size() const { return last - first + 1; }
};

/// Latin with its extensions, punctuation to currency, arrows: every character in texts and names.
inline constexpr std::array<open_sans::CharacterRange, 3> kRanges = {
    {{0x20, 0x24F}, {0x2010, 0x20BF}, {0x2190, 0x2193}}};
inline constexpr std::size_t kCharacters =
    open_sans::kRanges[0].size() + open_sans::kRanges[1].size() + open_sans::kRanges[2].size();

/// In font units, one range after the other; the last entry is the width for any other character.
extern const std::array<std::array<std::uint16_t, open_sans::kCharacters + 1>, open_sans::kStyles> kAdvances;

}  // namespace rk::scene::open_sans
