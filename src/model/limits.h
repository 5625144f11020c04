// The bounds on what a file may hold, so that none takes more than 2 GiB or 20 s without a word.
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

/// Bytes of all files of a boundary dataset together. The largest official download (CBS "Wijk- en
/// buurtkaart" as GeoPackage) has about a quarter of it.
inline constexpr std::size_t kDatasetBytes = std::size_t{1} << 30U;
/// Bytes of a .prj, .cpg or .csvt file: a coordinate system, the name of an encoding, types of columns.
inline constexpr std::size_t kNoteBytes = std::size_t{1} << 20U;

/// Bytes of a JSON file: configuration, translations, story, list of figures. 5,000 partnerships have 7 MB.
inline constexpr std::size_t kJsonBytes = std::size_t{16} << 20U;
/// Levels of lists and objects in each other in a JSON file.
inline constexpr std::size_t kJsonDepth = 32;

/// Points of the surroundings, and how far one may lie from the origin of RD (m). Those that ship have 3,200.
inline constexpr std::size_t kSurroundingsPoints = 100'000;
inline constexpr double kSurroundingsReach = 10'000'000;

/// Bytes of a session, and of one action in it.
inline constexpr std::size_t kSessionBytes = std::size_t{64} << 20U;
inline constexpr std::size_t kSessionLine = std::size_t{1} << 20U;

/// A side of a page, in px of the figure: what cairo can draw.
inline constexpr double kPageSide = 32767;

}  // namespace rk::limits
