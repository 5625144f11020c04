#include "coverage/segment_grid.h"

#include <cmath>
#include <numeric>

namespace rk::coverage {
namespace {

constexpr double kMostCellsASide = 2000;
constexpr double kMostCellsASegment = 4;  ///< on the average, in each direction

}  // namespace

SegmentGrid::SegmentGrid(const std::vector<Segment>& segments, double margin) : margin_(margin) {
  double across = 0, up = 0;
  for (const Segment& s : segments) {
    all_.add(s.box());
    across += std::abs(s.b.x - s.a.x);
    up += std::abs(s.b.y - s.a.y);
  }
  if (all_.empty()) all_ = {0, 0, 0, 0};
  const double count = static_cast<double>(std::max<std::size_t>(segments.size(), 1));
  const double square = std::sqrt(all_.width() * all_.height() / (4 * count));
  const auto cell_size = [&](double extent, double sum) {
    const double size = std::max({square, extent / kMostCellsASide, sum / (kMostCellsASegment * count)});
    return size > 0 ? size : 1;
  };
  cell_width_ = cell_size(all_.width(), across);
  cell_height_ = cell_size(all_.height(), up);
  columns_ = static_cast<std::size_t>(all_.width() / cell_width_) + 1;
  rows_ = static_cast<std::size_t>(all_.height() / cell_height_) + 1;

  // Counting sort by cell; the walks are kept, since they are most of the work.
  struct Passage {
    std::uint32_t cell, segment;
  };
  std::vector<Passage> passages;
  passages.reserve(2 * segments.size());
  offset_.assign(columns_ * rows_ + 1, 0);
  for (std::uint32_t i = 0; i < segments.size(); ++i)
    each_cell_along(segments[i], [&](std::size_t cell) {
      passages.push_back({static_cast<std::uint32_t>(cell), i});
      ++offset_[cell + 1];
    });
  std::partial_sum(offset_.begin(), offset_.end(), offset_.begin());
  entries_.resize(passages.size());
  // Each offset serves as the place of the next entry, and so ends as the next cell's: they move up by one.
  for (const Passage& one : passages) entries_[offset_[one.cell]++] = one.segment;
  std::copy_backward(offset_.begin(), offset_.end() - 1, offset_.end());
  offset_.front() = 0;
}

}  // namespace rk::coverage
