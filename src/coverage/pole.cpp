#include "coverage/pole.h"

#include <algorithm>
#include <cmath>
#include <queue>

#include "coverage/border_tree.h"

namespace rk::coverage {
namespace {

/// An area that is everywhere thinner than this has no place for a label, so it is not searched for (m).
constexpr double kSmallestCell = 0.5;

struct Cell {
  Point center;
  double half;      ///< half of its side, m
  double distance;  ///< of its centre to the border, m
  double bound;     ///< no point of the cell can be farther from the border

  bool operator<(const Cell& other) const { return bound < other.bound; }
};

Cell make_cell(const BorderTree& border, Point center, double half) {
  const double distance = border.signed_distance(center);
  return {center, half, distance, distance + half * std::sqrt(2.0)};
}

}  // namespace

Pole pole_of_inaccessibility(const std::vector<Ring>& rings, double relative_precision,
                             std::size_t most_cells) {
  const BorderTree border(rings);
  const Box box = border.box();
  if (box.empty()) return {};
  Pole best{box.center(), 0};
  const double side = std::max(box.width(), box.height());
  if (!(std::min(box.width(), box.height()) > 0)) return best;

  std::priority_queue<Cell> cells;
  std::size_t visited = 0;
  const auto add = [&](Point center, double half) {
    ++visited;
    const Cell cell = make_cell(border, center, half);
    if (cell.distance > best.radius) best = {cell.center, cell.distance};
    if (cell.bound > best.radius * (1 + relative_precision)) cells.push(cell);
  };
  add(box.center(), side / 2);
  const double smallest = std::min(kSmallestCell, side / 256);
  while (!cells.empty() && visited < most_cells) {
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
