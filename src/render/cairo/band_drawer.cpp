#include "render/cairo/band_drawer.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <variant>

#include "render/cairo/bands.h"

namespace rk::render::cairo {

PictureSize::PictureSize(const scene::Scene& scene, double scale)
    : width(static_cast<int>(std::lround(scene.width_px * scale))),
      height(static_cast<int>(std::lround(scene.height_px * scale))) {}

int band_rows(const scene::Scene& scene, double scale) {
  double longest = 0;
  for (const scene::SceneLayer& layer : scene.layers) {
    for (const scene::Item& item : layer.items) {
      const auto* stroke = std::get_if<scene::Stroke>(&item.shape);
      if (stroke == nullptr) continue;
      for (const double dash : stroke->dash_px) longest = std::max(longest, dash);
    }
  }
  return std::max(Bands::kRows, static_cast<int>(std::ceil(longest * scale)));
}

BandDrawer::BandDrawer(const scene::Scene& scene, const font::FontBook& fonts, double scale)
    : scene_(scene), faces_(fonts), scale_(scale), size_(scene, scale) {}

void BandDrawer::draw(int first, int end, std::uint32_t* pixels) const {
  // A translucent background is blended with black, not with the previous band.
  if (scene_.background.a < 255) std::fill_n(pixels, static_cast<std::size_t>(end - first) * size_.width, 0U);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels), CAIRO_FORMAT_RGB24,
                                          size_.width, end - first, size_.width * 4);
  cairo_surface_set_device_offset(surface, 0, -first);
  cairo_t* context = cairo_create(surface);
  cairo_scale(context, scale_, scale_);
  draw_background(scene_, context);
  // One extra row on either side: cairo rounds ink that just misses the band to ink that just meets it.
  draw_layers(scene_, context, faces_, {0, (first - 1) / scale_, scene_.width_px, (end + 1) / scale_});
  const cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace rk::render::cairo
