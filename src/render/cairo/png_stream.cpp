#include "render/cairo/png_stream.h"

#include <cmath>
#include <stdexcept>
#include <utility>

namespace rk::render::cairo {
namespace {

constexpr int kLevel = 3;
/// A small hash table: zlib walks through all of it each time its window slides, every 32 KiB.
constexpr int kMemoryLevel = 6;

void put32(std::string& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out += static_cast<char>((value >> shift) & 0xFFU);
}

std::string chunk(const char* type, const std::string& data) {
  std::string out;
  out.reserve(data.size() + 12);
  put32(out, static_cast<std::uint32_t>(data.size()));
  out.append(type, 4);
  out += data;
  const auto* bytes = reinterpret_cast<const Bytef*>(out.data() + 4);
  put32(out, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(out.size() - 4))));
  return out;
}

}  // namespace

StripCompressor::StripCompressor(int width) : row_(1 + 3 * static_cast<std::size_t>(width)), piece_(16384) {
  if (deflateInit2(&stream_, kLevel, Z_DEFLATED, -15, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib: deflateInit2");
  }
}

StripCompressor::~StripCompressor() {
  deflateEnd(&stream_);
}

void StripCompressor::put_row(const std::uint32_t* pixels) {
  Bytef* out = row_.data();
  *out++ = 0;  // filter: none
  for (Bytef* const end = row_.data() + row_.size(); out != end; out += 3) {
    const std::uint32_t pixel = *pixels++;
    out[0] = static_cast<Bytef>(pixel >> 16U);
    out[1] = static_cast<Bytef>(pixel >> 8U);
    out[2] = static_cast<Bytef>(pixel);
  }
}

void StripCompressor::deflate_to(std::string& out, int flush) {
  do {
    stream_.next_out = piece_.data();
    stream_.avail_out = static_cast<uInt>(piece_.size());
    deflate(&stream_, flush);
    out.append(reinterpret_cast<const char*>(piece_.data()), piece_.size() - stream_.avail_out);
  } while (stream_.avail_out == 0);
}

PngStrip StripCompressor::compress(const std::uint32_t* pixels, int rows, bool last) {
  PngStrip strip;
  deflateReset(&stream_);
  for (int y = 0; y < rows; ++y, pixels += row_.size() / 3) {
    put_row(pixels);
    strip.adler = adler32(strip.adler, row_.data(), static_cast<uInt>(row_.size()));
    strip.raw_size += row_.size();
    stream_.next_in = row_.data();
    stream_.avail_in = static_cast<uInt>(row_.size());
    deflate_to(strip.compressed, Z_NO_FLUSH);
  }
  deflate_to(strip.compressed, last ? Z_FINISH : Z_SYNC_FLUSH);
  return strip;
}

PngStream::PngStream(int width, int height, double pixels_per_metre, platform::AppendBytes append)
    : append_(std::move(append)) {
  std::string header;
  put32(header, static_cast<std::uint32_t>(width));
  put32(header, static_cast<std::uint32_t>(height));
  header += std::string("\x08\x02\x00\x00\x00", 5);  // 8 bits, RGB, deflate, adaptive filters, not interlaced
  std::string resolution;
  const auto per_metre = static_cast<std::uint32_t>(std::lround(pixels_per_metre));
  put32(resolution, per_metre);
  put32(resolution, per_metre);
  resolution += '\x01';  // unit: metre
  append_(std::string("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", header) + chunk("pHYs", resolution) +
          chunk("IDAT", "\x78\x5e"));  // zlib header: 32 KiB window, fast
}

void PngStream::add(const PngStrip& strip) {
  append_(chunk("IDAT", strip.compressed));
  adler_ = adler32_combine(adler_, strip.adler, static_cast<z_off_t>(strip.raw_size));
}

void PngStream::finish() {
  std::string sum;
  put32(sum, static_cast<std::uint32_t>(adler_));
  append_(chunk("IDAT", sum) + chunk("IEND", ""));
}

}  // namespace rk::render::cairo
