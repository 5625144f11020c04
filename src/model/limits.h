// The bounds on what a boundary file may hold, so that no file takes more than 2 GiB or 20 s without a word.
// docs/limits.md explains them to users.
#pragma once

#include <algorithm>
#include <cstddef>

namespace rk::limits {

/// A million takes 600 MiB. The municipalities of 2020 have 147,000.
inline constexpr std::size_t kVerticesPerLayer = 3'000'000;

inline constexpr std::size_t kVerticesPerRing = 1'000'000;

/// Areas, each with a code of its own.
inline constexpr std::size_t kAreas = 50'000;

/// Rings of one area that are called holes but lie outside it.
inline constexpr std::size_t kOutsideRings = 2'000;

/// Lines that meet in one point: real borders have five or six.
inline constexpr std::size_t kEdgesAtVertex = 256;

/// Pairs of pieces of border that are compared with each other; all of them where long borders run side by
/// side.
inline constexpr std::size_t kComparisons = 200'000'000;

/// The crossings of borders that are repaired, for a number of pieces of border. A layer in which every
/// border is drawn twice, slightly apart, has about one a piece; a scribble has hundreds.
inline std::size_t most_crossings(std::size_t edges) {
  return std::clamp<std::size_t>(2 * edges, 20'000, 300'000);
}

/// Vertices of the areas that do not fit, in all rounds of their repair together.
inline constexpr std::size_t kVerticesRepaired = 800'000;

}  // namespace rk::limits
