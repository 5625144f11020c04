#include "render/cairo/export_proof.h"

#include <algorithm>
#include <cmath>

#include "platform/atomic_file.h"
#include "render/cairo/export_figure.h"

namespace rk::render::cairo {
namespace {

constexpr double kScale = 1.5;  // device pixels per px, so that names in the panels can be read

/// Copies an image onto another, its upper left corner at (left, top).
void paste(const Raster& picture, Raster& onto, int left, int top) {
  const int width = std::min(picture.width, onto.width - left);
  const int height = std::min(picture.height, onto.height - top);
  for (int y = 0; y < height; ++y) {
    const auto from = picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.width;
    std::copy(from, from + width,
              onto.pixels.begin() + static_cast<std::ptrdiff_t>(top + y) * onto.width + left);
  }
}

}  // namespace

void export_sheet(const scene::page::ProofSheet& sheet, const font::FontBook& fonts,
                  const std::string& path) {
  Raster page = draw_raster(sheet.page, fonts, kScale);
  for (const scene::page::ProofPanel& panel : sheet.panels) {
    const Raster picture =
        draw_raster(panel.figure, fonts, kScale * panel.frame.width() / panel.figure.width_px);
    paste(picture, page, static_cast<int>(std::lround(kScale * panel.frame.min_x)),
          static_cast<int>(std::lround(kScale * panel.frame.min_y)));
  }
  constexpr double kPxPerMetre = 96 / 0.0254;
  platform::write_file(path, encode_png(page, kPxPerMetre * kScale));
}

}  // namespace rk::render::cairo
