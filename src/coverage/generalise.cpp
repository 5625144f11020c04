#include "coverage/generalise.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "model/planar.h"

namespace rk::coverage {
namespace {

struct Stretch {
  std::size_t first;
  std::size_t last;
  float limit;  ///< detail of the point that made this stretch
  int depth;
};

/// A comb or a spiral splits off a point at a time, which takes n² steps. Deeper stretches are split in their
/// middle, whose detail is then that of the farthest point: too much rather than too little.
constexpr int kDeepest = 200;

/// The inner point farthest from the chord, and its distance (m).
std::pair<std::size_t, float> farthest(const std::vector<Point>& points, std::size_t first,
                                       std::size_t last) {
  double best = -1;
  std::size_t at = first;
  for (std::size_t i = first + 1; i < last; ++i) {
    const double d = segment_distance2(points[i], points[first], points[last]);
    if (d > best) {
      best = d;
      at = i;
    }
  }
  return {at, static_cast<float>(std::sqrt(best))};
}

}  // namespace

void line_detail(const std::vector<Point>& points, std::size_t first, std::size_t count,
                 std::vector<float>& detail) {
  assert(count >= 2 && first + count <= points.size() && detail.size() >= first + count);
  constexpr float infinite = std::numeric_limits<float>::infinity();
  detail[first] = detail[first + count - 1] = infinite;
  std::vector<Stretch> open{{first, first + count - 1, infinite, 0}};
  while (!open.empty()) {
    const Stretch s = open.back();
    open.pop_back();
    if (s.last - s.first < 2) continue;
    auto [at, distance] = farthest(points, s.first, s.last);
    if (s.depth > kDeepest) at = s.first + (s.last - s.first) / 2;
    detail[at] = std::min(distance, s.limit);
    open.push_back({s.first, at, detail[at], s.depth + 1});
    open.push_back({at, s.last, detail[at], s.depth + 1});
  }
}

}  // namespace rk::coverage
