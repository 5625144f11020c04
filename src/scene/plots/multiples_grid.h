// The grid of small multiples: how many equal maps fit on a page, and where.
#pragma once

#include <cstddef>
#include <functional>

#include "model/geometry.h"

namespace rk::scene::plots {

struct MultiplesGrid {
  std::size_t columns = 0;
  std::size_t rows = 0;
  std::size_t shown = 0;  ///< maps that fit
  double cell_width = 0;  ///< px
  double heading = 0;     ///< height above each map, px
  double map_height = 0;  ///< px
  double m_per_px = 0;    ///< the scale of every map
  PageBox area;           ///< px

  /// Heading and map of the i-th cell, px.
  PageBox cell(std::size_t i) const;
  PageBox map(std::size_t i) const;
};

inline constexpr double kMultiplesGapX = 16;  // px between maps
inline constexpr double kMultiplesGapY = 14;
inline constexpr double kSmallestMap = 56;     // px, width and height, on pages that hold only a few maps
inline constexpr double kReadableMap = 104;    // px, width elsewhere: fewer maps rather than narrower ones
inline constexpr double kReadableHeight = 84;  // px, likewise

/// The grid that shows an extent (m RD) `count` times at the largest possible scale. `heading` returns the
/// height of a heading in a cell of that width. Shows fewer maps where they would be too small to read, 0
/// where not even one fits.
MultiplesGrid multiples_grid(std::size_t count, const MapBox& extent, const PageBox& area,
                             const std::function<double(double cell_width)>& heading);

}  // namespace rk::scene::plots
