// A PNG file written from top to bottom. Rows go unfiltered, since maps are flat; strips of rows are
// compressed separately, so that threads can do it in parallel.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

#include "platform/atomic_file.h"

namespace rk::render::cairo {

/// Some rows as the file holds them: a part of the stream of RFC 1950, and what its checksum needs.
struct PngStrip {
  std::string compressed;
  uLong adler = 1;
  std::size_t raw_size = 0;
};

/// Compresses strips of one image; each thread needs its own.
class StripCompressor {
 public:
  /// `width` in pixels.
  explicit StripCompressor(int width);
  ~StripCompressor();
  StripCompressor(const StripCompressor&) = delete;
  StripCompressor& operator=(const StripCompressor&) = delete;

  /// Compresses `rows` rows of pixels (xRGB, png_file.h). The same rows give the same bytes, whatever was
  /// compressed before. `last`: the image ends with them.
  PngStrip compress(const std::uint32_t* pixels, int rows, bool last);

 private:
  void put_row(const std::uint32_t* pixels);
  void deflate_to(std::string& out, int flush);

  z_stream stream_{};
  std::vector<Bytef> row_;
  std::vector<Bytef> piece_;  ///< output buffer of deflate
};

/// Assembles the parts of a file: 8 bits RGB, with a resolution.
class PngStream {
 public:
  /// Begins the file. Sizes in pixels. Exceptions of `append` are passed on, here and below.
  PngStream(int width, int height, double pixels_per_metre, platform::AppendBytes append);

  /// Adds the next rows, from the top.
  void add(const PngStrip& strip);

  /// Ends the file; call it once, after the strip that was compressed as the last.
  void finish();

 private:
  platform::AppendBytes append_;
  uLong adler_ = 1;
};

}  // namespace rk::render::cairo
