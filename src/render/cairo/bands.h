// The bands of rows in which an image is drawn and compressed.
#pragma once

#include <algorithm>
#include <cstddef>

namespace rk::render::cairo {

/// The bands of an image, from the top.
class Bands {
 public:
  /// A band takes a few MiB at most, and is high enough that finding the items that meet it takes little of
  /// the time.
  static constexpr int kRows = 128;

  /// `height` and `rows` of a band in pixels; an image without rows has one band without rows.
  explicit Bands(int height, int rows = kRows) : height_(height), rows_(rows) {}

  std::size_t count() const { return static_cast<std::size_t>(std::max(1, (height_ + rows_ - 1) / rows_)); }
  int first(std::size_t band) const { return static_cast<int>(band) * rows_; }
  int end(std::size_t band) const { return std::min(first(band) + rows_, height_); }
  int rows(std::size_t band) const { return end(band) - first(band); }
  bool is_last(std::size_t band) const { return band + 1 == count(); }

 private:
  int height_;
  int rows_;
};

}  // namespace rk::render::cairo
