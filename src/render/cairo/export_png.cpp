#include <cmath>
#include <exception>
#include <thread>

#include "model/atomic_file.h"
#include "render/cairo/draw_scene.h"
#include "render/cairo/export_figure.h"
#include "render/cairo/png_file.h"

namespace rk {
namespace {

/// Draws the rows [first, end) of the picture. A band is the whole scene moved up by whole pixels and cut
/// off, so that bands fit without a seam.
void draw_band(const Scene& scene, const FontBook& fonts, double scale, Raster& raster, int first, int end) {
  const int stride = raster.width * 4;
  auto* data =
      reinterpret_cast<unsigned char*>(raster.pixels.data() + static_cast<std::size_t>(first) * raster.width);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(data, CAIRO_FORMAT_RGB24, raster.width, end - first, stride);
  cairo_surface_set_device_offset(surface, 0, -first);
  cairo_t* context = cairo_create(surface);
  cairo_scale(context, scale, scale);
  {
    const CairoFonts faces(fonts);
    draw_background(scene, context);
    draw_layers(scene, context, faces, {0, first / scale, scene.width_px, end / scale});
  }
  const cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace

Raster draw_raster(const Scene& scene, const FontBook& fonts, double scale) {
  Raster raster;
  raster.width = static_cast<int>(std::lround(scene.width_px * scale));
  raster.height = static_cast<int>(std::lround(scene.height_px * scale));
  raster.pixels.resize(static_cast<std::size_t>(raster.width) * raster.height);
  const int threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, 8);
  std::vector<std::exception_ptr> failures(threads);
  {
    std::vector<std::jthread> bands;
    for (int i = 0; i < threads; ++i) {
      bands.emplace_back([&, i] {
        try {
          draw_band(scene, fonts, scale, raster, raster.height * i / threads,
                    raster.height * (i + 1) / threads);
        } catch (...) {
          failures[i] = std::current_exception();
        }
      });
    }
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return raster;
}

void export_png(const Scene& scene, const FontBook& fonts, double scale, const std::string& path) {
  constexpr double kPagePxPerMetre = 96 / 0.0254;
  write_file(path, encode_png(draw_raster(scene, fonts, scale), kPagePxPerMetre * scale));
}

}  // namespace rk
