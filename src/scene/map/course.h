// A line on the map by the length along it: where borders and rivers have room for names.
#pragma once

#include <vector>

#include "model/geometry.h"

namespace rk::scene::map {

class Course {
 public:
  /// A line of one point or more, map px. Points that repeat the one before are left out.
  explicit Course(const std::vector<Point>& line);

  const std::vector<Point>& points() const { return points_; }
  double length() const { return along_.back(); }  ///< px
  /// The point at that length from the start, px; the last one beyond the end.
  Point at(double s) const;

 private:
  std::vector<Point> points_;
  std::vector<double> along_;  ///< the length from the start to each point
};

}  // namespace rk::scene::map
