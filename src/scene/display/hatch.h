// The hatch formula, the one reference for all renderers (render/cairo draws it as lines, shaders/ per
// pixel).
//
// With the page position p (px, y down) and the page position o of the map's origin (RD 0,0), so that the
// pattern moves with the map:   u = dot(p - o, normal),  v = dot(p - o, direction).
//   lines:   inked where u lies within half a width of a multiple of the spacing
//   stripes: colour number floor(u / width) mod n
//   dots:    inked where (u, v) lies within half a width of a point of the square lattice of the spacing
#pragma once

#include <cmath>
#include <cstddef>
#include <numbers>

#include "scene/display/scene.h"

namespace rk::scene {

/// Unit vector along the lines, page px (y down).
inline Point hatch_direction(const Hatch& hatch) {
  const double angle = hatch.angle_deg * std::numbers::pi / 180;
  return {std::cos(angle), -std::sin(angle)};
}

/// Unit vector across the lines, page px (y down).
inline Point hatch_normal(const Hatch& hatch) {
  const Point along = hatch_direction(hatch);
  return {-along.y, along.x};
}

/// The period of the pattern across the lines, px.
inline double hatch_period(const Hatch& hatch) {
  return hatch.kind == Hatch::Kind::stripes ? hatch.width_px * static_cast<double>(hatch.colors.size())
                                            : hatch.spacing_px;
}

/// Index of the colour at a page position, or -1 where there is no ink. `origin` is o above.
inline int hatch_color_index(const Hatch& hatch, Point page, Point origin) {
  const Point p = page - origin;
  const Point n = hatch_normal(hatch);
  const double u = p.x * n.x + p.y * n.y;
  const auto off_multiple = [&](double value) {
    return value - hatch.spacing_px * std::round(value / hatch.spacing_px);
  };
  switch (hatch.kind) {
    case Hatch::Kind::stripes: {
      const auto count = static_cast<double>(hatch.colors.size());
      const double band = std::floor(u / hatch.width_px);
      return static_cast<int>(band - count * std::floor(band / count));
    }
    case Hatch::Kind::lines:
      return std::abs(off_multiple(u)) <= hatch.width_px / 2 ? 0 : -1;
    case Hatch::Kind::dots: {
      const Point d = hatch_direction(hatch);
      return std::hypot(off_multiple(u), off_multiple(p.x * d.x + p.y * d.y)) <= hatch.width_px / 2 ? 0 : -1;
    }
  }
  return -1;
}

}  // namespace rk::scene
