// Numbers the distinct points of a set, in order of first appearance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/geometry.h"

namespace rk::coverage {

/// An open-addressing hash table on the exact coordinates (0.0 and -0.0 are one).
class VertexIndex {
 public:
  /// `expected`: an upper bound of the number of points that will be added.
  explicit VertexIndex(std::size_t expected);

  /// The number of this point, a new one if it was not seen before.
  std::uint32_t add(Point p);

  /// The number of this point; nullopt if it was not added.
  std::optional<std::uint32_t> find(Point p) const;

  const std::vector<Point>& points() const { return points_; }

 private:
  /// The slot that holds the point, or the empty one where it belongs.
  std::size_t slot_of(Point key) const;

  std::vector<Point> points_;
  std::vector<std::uint32_t> slots_;
  std::size_t mask_ = 0;
};

}  // namespace rk::coverage
