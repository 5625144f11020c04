#include "scene/map/course.h"

#include <algorithm>

#include "model/planar.h"

namespace rk::scene::map {

Course::Course(const std::vector<Point>& line) {
  for (const Point p : line) {
    if (!points_.empty() && points_.back() == p) continue;
    along_.push_back(points_.empty() ? 0 : along_.back() + distance(points_.back(), p));
    points_.push_back(p);
  }
}

Point Course::at(double s) const {
  const auto next = std::upper_bound(along_.begin(), along_.end(), s);
  if (next == along_.end()) return points_.back();
  const auto i = static_cast<std::size_t>(next - along_.begin());
  return points_[i - 1] + (points_[i] - points_[i - 1]) * ((s - along_[i - 1]) / (along_[i] - along_[i - 1]));
}

}  // namespace rk::scene::map
