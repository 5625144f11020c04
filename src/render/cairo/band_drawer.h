// Rows of a scene's picture, drawn apart from the others.
#pragma once

#include <cstdint>

#include "render/cairo/draw_scene.h"

namespace rk {

/// The size of a scene's picture, device pixels.
struct PictureSize {
  PictureSize(const Scene& scene, double scale);

  int width;
  int height;
};

/// How many rows a band of the scene has: Bands::kRows, or as many as its longest dash is long. cairo 1.16
/// leaves out dashes of which neither end lies in the picture (_cairo_box_intersects_line_segment).
int band_rows(const Scene& scene, double scale);

/// Draws bands of one scene; one a thread (CairoFonts).
class BandDrawer {
 public:
  /// `scale` device pixels per page px. Keeps references to both. Throws EnvironmentError without a typeface.
  BandDrawer(const Scene& scene, const FontBook& fonts, double scale);

  /// Draws the rows [first, end) to `pixels`, as png_file.h has them. A band is the whole scene moved up by
  /// whole pixels and cut off, so that bands fit without a seam: but for dashes (band_rows), and now and then
  /// one step of 255 in a pixel's colour, the picture does not depend on their height.
  void draw(int first, int end, std::uint32_t* pixels) const;

 private:
  const Scene& scene_;
  CairoFonts faces_;
  double scale_;
  PictureSize size_;
};

}  // namespace rk
