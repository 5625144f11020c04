// A grid over line segments: what lies near a place, without a visit to every segment.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/even_odd.h"
#include "model/geometry.h"

namespace rk::coverage {

struct Segment {
  Point a;
  Point b;

  Box box() const {
    Box result;
    result.add(a);
    result.add(b);
    return result;
  }
};

/// Each cell lists the segments that pass through it, found by a walk along the segment: its box would enter
/// a diagonal in all cells of the map. Cells are no smaller than a quarter of the mean segment is wide and
/// high, so there are fewer than twenty entries a segment, whatever the segments are.
class SegmentGrid {
 public:
  /// Segments that come within `margin` (m) of each other have a cell in common.
  SegmentGrid(const std::vector<Segment>& segments, double margin);

  /// Calls visit(index) for the segments whose cells the given one passes through; one may come several
  /// times.
  template <typename Visit>
  void each_along(const Segment& segment, Visit visit) const {
    each_cell_along(segment, [&](std::size_t cell) { each_in(cell, visit); });
  }

  /// Calls visit(index) for the segments of the cells that the box meets; one may come several times.
  template <typename Visit>
  void each_near(const Box& box, Visit visit) const {
    const std::size_t x1 = column(box.max_x), y1 = row(box.max_y);
    for (std::size_t y = row(box.min_y); y <= y1; ++y)
      for (std::size_t x = column(box.min_x); x <= x1; ++x) each_in(y * columns_ + x, visit);
  }

  /// Calls visit(index) for the segments of the cells left of p in its row, from p leftwards, and done(x of
  /// the cell's left side) after each cell, until that returns true.
  template <typename Visit, typename CellDone>
  void each_leftwards(Point p, Visit visit, CellDone done) const {
    const std::size_t first = row(p.y) * columns_;
    for (std::size_t x = column(p.x) + 1; x-- > 0;) {
      each_in(first + x, visit);
      if (done(all_.min_x + static_cast<double>(x) * cell_width_)) return;
    }
  }

 private:
  static std::size_t index(double offset, double size, std::size_t count) {
    return std::min(static_cast<std::size_t>(std::clamp(offset / size, 0.0, static_cast<double>(count))),
                    count - 1);
  }
  std::size_t column(double x) const { return index(x - all_.min_x, cell_width_, columns_); }
  std::size_t row(double y) const { return index(y - all_.min_y, cell_height_, rows_); }

  template <typename Visit>
  void each_in(std::size_t cell, Visit visit) const {
    for (std::size_t i = offset_[cell]; i < offset_[cell + 1]; ++i) visit(entries_[i]);
  }

  template <typename Visit>
  void each_cell_along(const Segment& s, Visit visit) const {
    const Box box = s.box().grown(margin_);
    const std::size_t y0 = row(box.min_y), y1 = row(box.max_y);
    for (std::size_t y = y0; y <= y1; ++y) {
      double left = box.min_x, right = box.max_x;
      if (y0 != y1 && s.a.y != s.b.y) {  // the part in this row, which has the margin too
        const double bottom = all_.min_y + static_cast<double>(y) * cell_height_ - margin_;
        const auto x_at = [&](double height) {
          return x_at_height(s.a, s.b, std::clamp(height, box.min_y + margin_, box.max_y - margin_));
        };
        const auto [low, high] = std::minmax({x_at(bottom), x_at(bottom + cell_height_ + 2 * margin_)});
        left = std::max(left, low - margin_);
        right = std::min(right, high + margin_);
      }
      const std::size_t x1 = column(right);
      for (std::size_t x = column(left); x <= x1; ++x) visit(y * columns_ + x);
    }
  }

  double margin_;
  Box all_;
  double cell_width_ = 1, cell_height_ = 1;  ///< m
  std::size_t columns_ = 1, rows_ = 1;
  std::vector<std::uint64_t> offset_;
  std::vector<std::uint32_t> entries_;
};

}  // namespace rk::coverage
