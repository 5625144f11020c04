// A PNG file written from top to bottom: maps are flat, so rows go unfiltered, and strips of rows are
// compressed apart, so that threads can do it side by side.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <vector>

#include "platform/atomic_file.h"

namespace rk {

/// Some rows as they lie in the file: a part of the stream of RFC 1950, and what its check sum needs.
struct PngStrip {
  std::string compressed;
  uLong adler = 1;
  std::size_t raw_size = 0;
};

/// Compresses strips of one picture; one a thread.
class StripCompressor {
 public:
  /// `width` in pixels.
  explicit StripCompressor(int width);
  ~StripCompressor();
  StripCompressor(const StripCompressor&) = delete;
  StripCompressor& operator=(const StripCompressor&) = delete;

  /// `rows` rows of pixels (xRGB, png_file.h). The same rows give the same bytes, whatever was compressed
  /// before. `last`: the picture ends with them.
  PngStrip compress(const std::uint32_t* pixels, int rows, bool last);

 private:
  void put_row(const std::uint32_t* pixels);
  void deflate_to(std::string& out, int flush);

  z_stream stream_{};
  std::vector<Bytef> row_;
  std::vector<Bytef> piece_;  ///< what deflate gives at a time
};

/// Puts the parts of a file together: 8 bits RGB, with a resolution.
class PngStream {
 public:
  /// Begins the file. Sizes in pixels; what `append` throws comes through, here and below.
  PngStream(int width, int height, double pixels_per_metre, AppendBytes append);

  /// The next rows, from the top.
  void add(const PngStrip& strip);

  /// Ends the file; once, after the strip that was compressed as the last.
  void finish();

 private:
  AppendBytes append_;
  uLong adler_ = 1;
};

}  // namespace rk
