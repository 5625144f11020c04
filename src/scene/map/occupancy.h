// What of the page is taken, so that labels keep clear of each other and of ribbons. Coordinates are "map
// px": the page position relative to where RD (0,0) lies, which does not change while the map is only moved;
// so labels stay put.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/display/scene.h"

namespace rk {

class Occupancy {
 public:
  /// Watches over an area (map px).
  explicit Occupancy(const Box& area);

  void add_box(const Box& box) { boxes_.push_back(box); }
  /// Marks lines (map px) as something that labels would rather not cross.
  void add_lines(const Path& path);

  /// Whether a box meets a box that is taken.
  bool hits_box(const Box& box) const;
  /// Which share of a box is crossed by marked lines, 0 … 1.
  double crossed(const Box& box) const;

 private:
  void mark(Point p);

  Box area_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<bool> marked_;
  std::vector<Box> boxes_;
};

}  // namespace rk
