#include "boundaries/shapefile_boxes.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "boundaries/byte_order.h"
#include "model/geometry.h"

namespace rk::boundaries {
namespace {

static_assert(std::endian::native == std::endian::little, "a shape holds little-endian numbers");

template <typename T>
T read(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

/// Equal but for the rounding of programs that keep boxes as float.
bool same(double a, double b) {
  return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Whether a polygon's box is that of its points. True for what is no polygon or has no points: GDAL tells
/// what is wrong with it.
bool box_fits(std::string_view shape) {
  constexpr std::size_t kBox = 4, kParts = 36, kPoints = 40, kLists = 44, kPoint = 16;
  if (shape.size() < kLists) return true;
  const auto type = read<std::uint32_t>(shape, 0);
  if (type != 5 && type != 15 && type != 25) return true;  // polygons, with heights, with measures
  const std::uint64_t parts = read<std::uint32_t>(shape, kParts), count = read<std::uint32_t>(shape, kPoints);
  const std::uint64_t first = kLists + 4 * parts;
  if (count == 0 || first + count * kPoint > shape.size()) return true;
  Box box;
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto at = static_cast<std::size_t>(first + i * kPoint);
    const Point point{read<double>(shape, at), read<double>(shape, at + 8)};
    if (!std::isfinite(point.x) || !std::isfinite(point.y)) return true;
    box.add(point);
  }
  return same(box.min_x, read<double>(shape, kBox)) && same(box.min_y, read<double>(shape, kBox + 8)) &&
         same(box.max_x, read<double>(shape, kBox + 16)) && same(box.max_y, read<double>(shape, kBox + 24));
}

}  // namespace

std::vector<std::size_t> records_with_wrong_box(const DatasetFiles& dataset) {
  constexpr std::size_t kHead = 100, kEntry = 8, kRecordHead = 8;
  std::vector<std::size_t> wrong;
  const DatasetFile* const index = dataset.find(".shx");
  if (index == nullptr) return wrong;
  const std::string_view shapes = dataset.files.front().bytes;
  for (std::size_t at = kHead; at + kEntry <= index->bytes.size(); at += kEntry) {
    // Both in words of two bytes; the length is without the record's head.
    const std::uint64_t start = std::uint64_t{2} * big_endian(index->bytes, at) + kRecordHead;
    const std::uint64_t length = std::uint64_t{2} * big_endian(index->bytes, at + 4);
    if (start + length > shapes.size()) continue;
    const std::string_view shape =
        shapes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(length));
    if (!box_fits(shape)) wrong.push_back((at - kHead) / kEntry + 1);
  }
  return wrong;
}

}  // namespace rk::boundaries
