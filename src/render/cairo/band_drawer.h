// Draws bands of rows of a scene's image, each independent of the others.
#pragma once

#include <cstdint>

#include "render/cairo/draw_scene.h"

namespace rk::render::cairo {

/// The size of a scene's image, device pixels.
struct PictureSize {
  PictureSize(const scene::Scene& scene, double scale);

  int width;
  int height;
};

/// Number of rows of a band of the scene: Bands::kRows, or the length of its longest dash if that is more.
/// cairo 1.16 leaves out dashes of which neither end lies in the image (_cairo_box_intersects_line_segment).
int band_rows(const scene::Scene& scene, double scale);

/// Draws bands of one scene; each thread needs its own (CairoFonts).
class BandDrawer {
 public:
  /// `scale` device pixels per page px. Keeps references to both. Throws EnvironmentError without a typeface.
  BandDrawer(const scene::Scene& scene, const font::FontBook& fonts, double scale);

  /// Draws the rows [first, end) to `pixels`, in the format of png_file.h. A band is the whole scene moved up
  /// by whole pixels and clipped, so that bands join without a seam: the image does not depend on their
  /// height, except for dashes (band_rows) and an occasional difference of one step of 255 in a pixel's
  /// colour.
  void draw(int first, int end, std::uint32_t* pixels) const;

 private:
  const scene::Scene& scene_;
  CairoFonts faces_;
  double scale_;
  PictureSize size_;
};

}  // namespace rk::render::cairo
