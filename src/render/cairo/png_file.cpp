#include "render/cairo/png_file.h"

#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <stdexcept>
#include <thread>

namespace rk {
namespace {

constexpr int kRowsPerStrip = 128;
constexpr int kLevel = 3;

void put32(std::string& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>((value >> shift) & 0xFFU);
}

void put_chunk(std::string& out, const char* type, const std::string& data) {
  put32(out, static_cast<std::uint32_t>(data.size()));
  const std::size_t start = out.size();
  out.append(type, 4);
  out += data;
  const auto* bytes = reinterpret_cast<const Bytef*>(out.data() + start);
  put32(out, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(out.size() - start))));
}

struct Strip {
  std::string compressed;
  uLong adler = 1;
  std::size_t raw_size = 0;
};

Strip compress_strip(const Raster& raster, int first_row, int end_row, bool last) {
  const std::size_t row_bytes = 1 + 3 * static_cast<std::size_t>(raster.width);
  std::vector<Bytef> raw(row_bytes * static_cast<std::size_t>(end_row - first_row));
  Bytef* out = raw.data();
  for (int y = first_row; y < end_row; ++y) {
    const std::uint32_t* row = raster.pixels.data() + static_cast<std::size_t>(y) * raster.width;
    *out++ = 0;  // filter: none
    for (int x = 0; x < raster.width; ++x) {
      *out++ = static_cast<Bytef>(row[x] >> 16U);
      *out++ = static_cast<Bytef>(row[x] >> 8U);
      *out++ = static_cast<Bytef>(row[x]);
    }
  }
  Strip strip;
  strip.raw_size = raw.size();
  strip.adler = adler32(1, raw.data(), static_cast<uInt>(raw.size()));
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib: deflateInit2");
  }
  strip.compressed.resize(deflateBound(&stream, static_cast<uLong>(raw.size())) + 16);
  stream.next_in = raw.data();
  stream.avail_in = static_cast<uInt>(raw.size());
  stream.next_out = reinterpret_cast<Bytef*>(strip.compressed.data());
  stream.avail_out = static_cast<uInt>(strip.compressed.size());
  deflate(&stream, last ? Z_FINISH : Z_FULL_FLUSH);
  strip.compressed.resize(stream.total_out);
  deflateEnd(&stream);
  return strip;
}

}  // namespace

std::string encode_png(const Raster& raster, double pixels_per_metre) {
  const int strip_count = std::max(1, (raster.height + kRowsPerStrip - 1) / kRowsPerStrip);
  std::vector<Strip> strips(static_cast<std::size_t>(strip_count));
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int i = next++; i < strip_count; i = next++) {
      strips[static_cast<std::size_t>(i)] = compress_strip(
          raster, i * kRowsPerStrip, std::min((i + 1) * kRowsPerStrip, raster.height), i + 1 == strip_count);
    }
  };
  {
    std::vector<std::jthread> helpers;
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    for (unsigned i = 1; i < threads; ++i) helpers.emplace_back(work);
    work();
  }

  std::string out("\x89PNG\r\n\x1a\n", 8);
  std::string header;
  put32(header, static_cast<std::uint32_t>(raster.width));
  put32(header, static_cast<std::uint32_t>(raster.height));
  header += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, RGB, deflate, adaptive filters, not interlaced
  put_chunk(out, "IHDR", header);
  std::string resolution;
  const auto per_metre = static_cast<std::uint32_t>(std::lround(pixels_per_metre));
  put32(resolution, per_metre);
  put32(resolution, per_metre);
  resolution += '\x01';  // unit: metre
  put_chunk(out, "pHYs", resolution);
  std::string data("\x78\x5e", 2);  // zlib header: 32 KiB window, fast
  uLong adler = 1;
  for (const Strip& strip : strips) {
    data += strip.compressed;
    adler = adler32_combine(adler, strip.adler, static_cast<z_off_t>(strip.raw_size));
  }
  put32(data, static_cast<std::uint32_t>(adler));
  put_chunk(out, "IDAT", data);
  put_chunk(out, "IEND", "");
  return out;
}

}  // namespace rk
