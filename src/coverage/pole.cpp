#include "coverage/pole.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>

#include "model/even_odd.h"
#include "model/planar.h"

namespace rk::coverage {
namespace {

double box_distance2(Point p, const Box& b) {
  const double dx = std::max({b.min_x - p.x, 0.0, p.x - b.max_x});
  const double dy = std::max({b.min_y - p.y, 0.0, p.y - b.max_y});
  return dx * dx + dy * dy;
}

/// The border cut into short runs with their boxes, so that the segments of most runs need not be visited.
class Border {
 public:
  explicit Border(const std::vector<Ring>& rings) {
    for (const Ring& ring : rings) {
      if (ring.size() < 3) continue;
      for (std::size_t first = 0; first < ring.size(); first += kRun) {
        Run run{static_cast<std::uint32_t>(points_.size()), 0, {}};
        const std::size_t last = std::min(first + kRun, ring.size());  // joined to the next run
        for (std::size_t i = first; i <= last; ++i) {
          points_.push_back(ring[i % ring.size()]);
          run.box.add(points_.back());
        }
        run.count = static_cast<std::uint32_t>(last - first + 1);
        box_.add(run.box);
        runs_.push_back(run);
      }
    }
  }

  const Box& box() const { return box_; }

  /// Distance to the border, negative outside (m).
  double signed_distance(Point p) const {
    double best = std::numeric_limits<double>::infinity();
    bool inside = false;
    for (const Run& run : runs_) {
      if (crosses_left_oddly({&points_[run.first], run.count}, run.box, p)) inside = !inside;
      if (box_distance2(p, run.box) >= best) continue;
      for (std::uint32_t i = run.first; i + 1 < run.first + run.count; ++i)
        best = std::min(best, segment_distance2(p, points_[i], points_[i + 1]));
    }
    return inside ? std::sqrt(best) : -std::sqrt(best);
  }

 private:
  static constexpr std::size_t kRun = 16;

  struct Run {
    std::uint32_t first;
    std::uint32_t count;
    Box box;
  };

  std::vector<Point> points_;
  std::vector<Run> runs_;
  Box box_;
};

struct Cell {
  Point center;
  double half;      ///< half of its side, m
  double distance;  ///< of its centre to the border, m
  double bound;     ///< no point of the cell can be farther from the border

  bool operator<(const Cell& other) const { return bound < other.bound; }
};

Cell make_cell(const Border& border, Point center, double half) {
  const double distance = border.signed_distance(center);
  return {center, half, distance, distance + half * std::sqrt(2.0)};
}

}  // namespace

Pole pole_of_inaccessibility(const std::vector<Ring>& rings, double relative_precision) {
  const Border border(rings);
  const Box& box = border.box();
  if (box.empty()) return {};
  Pole best{box.center(), 0};
  const double side = std::max(box.width(), box.height());
  if (!(std::min(box.width(), box.height()) > 0)) return best;

  std::priority_queue<Cell> cells;
  const auto add = [&](Point center, double half) {
    const Cell cell = make_cell(border, center, half);
    if (cell.distance > best.radius) best = {cell.center, cell.distance};
    if (cell.bound > best.radius * (1 + relative_precision)) cells.push(cell);
  };
  add(box.center(), side / 2);
  const double smallest = side * 1e-6;  // thinner areas keep the best point so far
  while (!cells.empty()) {
    const Cell cell = cells.top();
    cells.pop();
    if (cell.bound <= best.radius * (1 + relative_precision)) break;
    const double half = cell.half / 2;
    if (half < smallest) continue;
    for (const Point step : {Point{-half, -half}, Point{half, -half}, Point{-half, half}, Point{half, half}})
      add(cell.center + step, half);
  }
  return best;
}

}  // namespace rk::coverage
