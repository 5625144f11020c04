// Areas from bytes, so that a fuzzer makes shapes that cross, touch and nearly fit.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "model/geometry.h"

namespace rk::fuzz {

inline constexpr double kStep = 1000;    ///< m between the points of the grid
inline constexpr double kShift = 0.004;  ///< m for each step that a point lies beside the grid
inline constexpr std::uint8_t kShifted = 0xFC, kEndOfRing = 0xFD, kEndOfPart = 0xFE, kEndOfArea = 0xFF;

/// Each byte is a point of a grid of 16 by 16, its high half the column. kShifted goes before a point and the
/// byte that shifts it a little. A ring after kEndOfRing is a hole of its part.
inline std::vector<MultiPolygon> read_areas(const std::uint8_t* data, std::size_t size) {
  std::vector<MultiPolygon> areas(1);
  std::vector<Ring> part(1);
  const auto end_part = [&] {
    if (!part[0].empty()) areas.back().push_back({part[0], {part.begin() + 1, part.end()}});
    part.assign(1, {});
  };
  const auto on_grid = [](std::uint8_t byte) { return Point{(byte >> 4U) * kStep, (byte & 15U) * kStep}; };
  for (std::size_t i = 0; i < size; ++i) {
    if (data[i] == kEndOfArea) {
      end_part();
      areas.emplace_back();
    } else if (data[i] == kEndOfPart) {
      end_part();
    } else if (data[i] == kEndOfRing) {
      if (!part.back().empty()) part.emplace_back();
    } else if (data[i] == kShifted && i + 2 < size) {
      const Point by = on_grid(data[i + 2]) * (kShift / kStep);
      part.back().push_back(on_grid(data[i + 1]) + by);
      i += 2;
    } else {
      part.back().push_back(on_grid(data[i]));
    }
  }
  end_part();
  return areas;
}

}  // namespace rk::fuzz
