#include "scene/map/occupancy.h"

#include <algorithm>

#include "model/planar.h"

namespace rk::scene::map {
namespace {

constexpr double kCell = 3;           // px: about a ribbon's width
constexpr double kBoxCell = 64;       // px: about a label's width
constexpr int kMostBoxCells = 256;    // in each direction
constexpr double kMostCells = 2.5e7;  // bounds the memory; far more than any page needs

}  // namespace

Occupancy::Occupancy(const Box& area) : area_(area) {
  if (!area.empty()) {
    box_columns_ = static_cast<int>(std::clamp(area.width() / kBoxCell, 1.0, double{kMostBoxCells}));
    box_rows_ = static_cast<int>(std::clamp(area.height() / kBoxCell, 1.0, double{kMostBoxCells}));
  }
  boxes_in_.resize(static_cast<std::size_t>(box_columns_) * box_rows_);
  if (area.empty() || (area.width() / kCell) * (area.height() / kCell) > kMostCells) return;
  columns_ = static_cast<int>(area.width() / kCell) + 1;
  rows_ = static_cast<int>(area.height() / kCell) + 1;
  marked_.assign(static_cast<std::size_t>(columns_) * rows_, false);
}

void Occupancy::mark(Point p) {
  const double column = (p.x - area_.min_x) / kCell;
  const double row = (p.y - area_.min_y) / kCell;
  if (column < 0 || row < 0 || column >= columns_ || row >= rows_) return;
  marked_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)] = true;
}

void Occupancy::add_lines(const Path& path) {
  for (std::size_t line = 0; line < path.line_count(); ++line) {
    const std::size_t first = path.starts[line];
    const std::size_t end = path.line_end(line);
    const std::size_t segments = end - first - (path.closed ? 0 : 1);
    for (std::size_t i = 0; i < segments; ++i) {
      const Point a = path.points[first + i];
      const Point b = path.points[first + i + 1 < end ? first + i + 1 : first];
      Box box;
      box.add(a);
      box.add(b);
      if (!box.intersects(area_)) continue;
      const int steps = static_cast<int>(distance(a, b) / (kCell / 2)) + 1;
      for (int s = 0; s <= steps; ++s) mark(a + (b - a) * (static_cast<double>(s) / steps));
    }
  }
}

template <typename Visit>
bool Occupancy::any_cell(const Box& box, Visit visit) const {
  const auto cell = [](double offset, double extent, int count) {
    const double at = extent > 0 ? offset / extent * count : 0;
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(count - 1)));
  };
  const std::size_t first_column = cell(box.min_x - area_.min_x, area_.width(), box_columns_);
  const std::size_t last_column = cell(box.max_x - area_.min_x, area_.width(), box_columns_);
  const std::size_t last_row = cell(box.max_y - area_.min_y, area_.height(), box_rows_);
  for (std::size_t row = cell(box.min_y - area_.min_y, area_.height(), box_rows_); row <= last_row; ++row)
    for (std::size_t column = first_column; column <= last_column; ++column)
      if (visit(row * box_columns_ + column)) return true;
  return false;
}

void Occupancy::add_box(const Box& box) {
  const auto number = static_cast<std::uint32_t>(boxes_.size());
  boxes_.push_back(box);
  any_cell(box, [&](std::size_t cell) {
    boxes_in_[cell].push_back(number);
    return false;
  });
}

bool Occupancy::hits_box(const Box& box) const {
  return any_cell(box, [&](std::size_t cell) {
    return std::any_of(boxes_in_[cell].begin(), boxes_in_[cell].end(),
                       [&](std::uint32_t number) { return boxes_[number].intersects(box); });
  });
}

double Occupancy::crossed(const Box& box) const {
  if (marked_.empty()) return 0;
  const auto cell = [](double value, int count) {
    return std::clamp(static_cast<int>(value / kCell), 0, count - 1);
  };
  if (!box.intersects(area_)) return 0;
  const int first_column = cell(box.min_x - area_.min_x, columns_);
  const int last_column = cell(box.max_x - area_.min_x, columns_);
  const int first_row = cell(box.min_y - area_.min_y, rows_);
  const int last_row = cell(box.max_y - area_.min_y, rows_);
  int hits = 0;
  for (int row = first_row; row <= last_row; ++row) {
    for (int column = first_column; column <= last_column; ++column) {
      hits += marked_[static_cast<std::size_t>(row) * columns_ + column] ? 1 : 0;
    }
  }
  return static_cast<double>(hits) / ((last_row - first_row + 1) * (last_column - first_column + 1));
}

}  // namespace rk::scene::map
