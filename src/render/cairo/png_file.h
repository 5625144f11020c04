// Writing PNG fast: maps are flat, so rows go unfiltered, and strips of rows are compressed side by side.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rk {

/// An opaque picture as cairo keeps it (CAIRO_FORMAT_RGB24): 32 bits a pixel, native order, xRGB.
struct Raster {
  int width = 0;
  int height = 0;
  std::vector<std::uint32_t> pixels;
};

/// The picture as a PNG file (8 bits RGB) with its resolution. The bytes depend on the picture alone, not on
/// the number of processors. Compression is that of zlib, RFC 1950; strips are joined by a full flush.
std::string encode_png(const Raster& raster, double pixels_per_metre);

}  // namespace rk
