// The taken parts of a map, so that labels keep clear of each other and of ribbons. Coordinates are "map px":
// the page position relative to that of RD (0,0). They do not change while the map only moves, so labels stay
// in place.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/display/scene.h"

namespace rk::scene::map {

class Occupancy {
 public:
  /// Covers an area (map px).
  explicit Occupancy(const Box& area);

  void add_box(const Box& box);
  /// Marks lines (map px) that labels should avoid crossing.
  void add_lines(const Path& path);

  /// Whether a box overlaps a taken box.
  bool hits_box(const Box& box) const;
  /// The share of a box that marked lines cross, 0 … 1.
  double crossed(const Box& box) const;

 private:
  void mark(Point p);

  /// The cells of the grid of boxes that a box meets, what lies outside the area counting as at its edge:
  /// boxes that overlap have a cell in common. Calls visit(cell) until it returns true.
  template <typename Visit>
  bool any_cell(const Box& box, Visit visit) const;

  Box area_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<bool> marked_;
  std::vector<Box> boxes_;
  int box_columns_ = 1;
  int box_rows_ = 1;
  std::vector<std::vector<std::uint32_t>> boxes_in_;  ///< positions in boxes_, per cell
};

}  // namespace rk::scene::map
