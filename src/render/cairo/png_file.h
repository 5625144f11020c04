// An image in memory, and its encoding as a PNG file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rk::render::cairo {

/// An opaque image as cairo stores it (CAIRO_FORMAT_RGB24): 32 bits a pixel, native order, xRGB.
struct Raster {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;

  const std::uint32_t* row(int y) const { return pixels.data() + static_cast<std::size_t>(y) * width; }
  std::uint32_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * width; }
};

/// Encodes the image as a PNG file (8 bits RGB) with its resolution. The bytes depend on the image alone, not
/// on the number of processors.
std::string encode_png(const Raster& raster, double pixels_per_metre);

}  // namespace rk::render::cairo
