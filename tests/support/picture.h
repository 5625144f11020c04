// Compares images with a golden PNG within a tolerance, and leaves a difference image where they differ.
#pragma once

#include <cairo.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>

#include "render/cairo/png_file.h"

namespace rk::test {

/// Reads a PNG; an empty raster if there is none.
inline render::cairo::Raster read_png(const std::string& path) {
  render::cairo::Raster raster;
  cairo_surface_t* surface = cairo_image_surface_create_from_png(path.c_str());
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) {
    raster.width = cairo_image_surface_get_width(surface);
    raster.height = cairo_image_surface_get_height(surface);
    raster.pixels.resize(static_cast<std::size_t>(raster.width) * raster.height);
    const unsigned char* data = cairo_image_surface_get_data(surface);
    for (int y = 0; y < raster.height; ++y) {
      std::memcpy(raster.pixels.data() + static_cast<std::size_t>(y) * raster.width,
                  data + static_cast<std::size_t>(y) * cairo_image_surface_get_stride(surface),
                  static_cast<std::size_t>(raster.width) * 4);
    }
  }
  cairo_surface_destroy(surface);
  return raster;
}

inline int channel_difference(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {0, 8, 16}) {
    most = std::max(
        most, std::abs(static_cast<int>((a >> shift) & 0xFFU) - static_cast<int>((b >> shift) & 0xFFU)));
  }
  return most;
}

/// Compares with tests/<name>: at most a share of `most_different` of the pixels may differ by more than 24
/// of 255 in a channel (fonts and antialiasing move a little between library versions).
/// REGIOKAART_UPDATE_GOLDENS=1 rewrites it; a failure leaves <name>.now.png and <name>.difference.png in the
/// working folder.
inline void check_picture(const std::string& name, const render::cairo::Raster& now,
                          double most_different = 0.002) {
  const std::filesystem::path path = std::string(REGIOKAART_SOURCE_DIR) + "/tests/" + name;
  if (std::getenv("REGIOKAART_UPDATE_GOLDENS") != nullptr) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << render::cairo::encode_png(now, 3780);
  }
  const render::cairo::Raster golden = read_png(path.string());
  REQUIRE_MESSAGE((golden.width == now.width && golden.height == now.height),
                  name << ": missing or of another size");
  render::cairo::Raster difference = now;
  std::size_t different = 0;
  for (std::size_t i = 0; i < now.pixels.size(); ++i) {
    const bool differs = channel_difference(golden.pixels[i], now.pixels[i]) > 24;
    different += differs ? 1 : 0;
    difference.pixels[i] = differs ? 0xFF0000U : (now.pixels[i] >> 2U) & 0x3F3F3FU;
  }
  const double share = static_cast<double>(different) / static_cast<double>(now.pixels.size());
  if (share > most_different) {
    const std::string stem = path.stem().string();
    std::ofstream(stem + ".now.png", std::ios::binary) << render::cairo::encode_png(now, 3780);
    std::ofstream(stem + ".difference.png", std::ios::binary) << render::cairo::encode_png(difference, 3780);
  }
  CHECK_MESSAGE(share <= most_different, name << ": " << share * 100 << " % of the pixels differ");
}

}  // namespace rk::test
