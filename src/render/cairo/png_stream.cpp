#include "render/cairo/png_stream.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace rk {
namespace {

constexpr int kLevel = 3;
constexpr std::size_t kWindow = 32768;
/// zlib slides its window, at a cost for all its hash table, where more than this went in at once.
constexpr std::size_t kUnslid = 2 * kWindow - 262;

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

StripCompressor::StripCompressor(int width) : width_(static_cast<std::size_t>(width)) {
  if (deflateInit2(&stream_, kLevel, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib: deflateInit2");
  }
}

StripCompressor::~StripCompressor() {
  deflateEnd(&stream_);
}

void StripCompressor::put_rows(const std::uint32_t* pixels, int rows) {
  raw_.resize((1 + 3 * width_) * static_cast<std::size_t>(rows));
  Bytef* out = raw_.data();
  for (int y = 0; y < rows; ++y) {
    *out++ = 0;  // filter: none
    for (std::size_t x = 0; x < width_; ++x) {
      const std::uint32_t pixel = *pixels++;
      *out++ = static_cast<Bytef>(pixel >> 16U);
      *out++ = static_cast<Bytef>(pixel >> 8U);
      *out++ = static_cast<Bytef>(pixel);
    }
  }
}

PngStrip StripCompressor::compress(const std::uint32_t* pixels, int rows, bool last) {
  put_rows(pixels, rows);
  // Pieces that zlib takes without sliding, each knowing the row before it.
  const std::size_t known = std::min(kWindow, 2 + 3 * width_ + 258);
  PngStrip strip;
  strip.raw_size = raw_.size();
  strip.adler = adler32(1, raw_.data(), static_cast<uInt>(raw_.size()));
  for (std::size_t at = 0; at < raw_.size();) {
    const std::size_t before = std::min(at, known);
    const std::size_t size = std::min(raw_.size() - at, kUnslid - before);
    const bool end = at + size == raw_.size();
    deflateReset(&stream_);
    deflateSetDictionary(&stream_, raw_.data() + at - before, static_cast<uInt>(before));
    compressed_.resize(deflateBound(&stream_, static_cast<uLong>(size)) + 16);
    stream_.next_in = raw_.data() + at;
    stream_.avail_in = static_cast<uInt>(size);
    stream_.next_out = compressed_.data();
    stream_.avail_out = static_cast<uInt>(compressed_.size());
    deflate(&stream_, last && end ? Z_FINISH : Z_SYNC_FLUSH);
    strip.compressed.append(reinterpret_cast<const char*>(compressed_.data()), stream_.total_out);
    at += size;
  }
  return strip;
}

PngStream::PngStream(int width, int height, double pixels_per_metre, AppendBytes append)
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

}  // namespace rk
