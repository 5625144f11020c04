// A hatch over a rectangle as lines and dots, for renderers that do not evaluate the formula of
// scene/display/hatch.h for every pixel.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/scene.h"

namespace rk::scene {

/// A hatch as shapes, page px.
struct HatchLines {
  /// The strokes of one colour, each Hatch::width_px wide and with butt ends, or dots of that diameter.
  struct Ink {
    Color color;
    Path lines;               ///< of two points each
    std::vector<Point> dots;  ///< their centres
  };
  std::optional<Color> ground;  ///< fills the rectangle first
  std::vector<Ink> inks;        ///< in the order of drawing
};

/// The hatch over `part` (page px), which it covers and exceeds by at most its width. `origin` is the page
/// position of the map's origin. The first of several stripes is the ground, so that no background shows
/// between antialiased bands.
HatchLines hatch_lines(const Hatch& hatch, Point origin, const Box& part);

}  // namespace rk::scene
