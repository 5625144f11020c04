// A smooth edge for small shapes of the page, such as chips, labels and dots. Areas of the map need none: the
// lines on their edges are smooth already.
#pragma once

#include <vector>

#include "scene/display/scene.h"

namespace rk::render::sfml {

/// The ring of a shape and the same ring pulled in and pushed out a little, point by point.
struct SoftEdge {
  std::vector<Point> inner;  ///< the shape is solid up to here
  std::vector<Point> outer;  ///< and fades out up to here
};

/// How far the edge fades to either side, px of the layer.
inline constexpr double kSoftness = 0.35;

/// Whether a path needs a smooth edge: it is one ring, and not an axis-aligned rectangle, whose edges fall on
/// px.
bool needs_soft_edge(const scene::Path& path);

/// The two rings of a path that needs them; both have as many points as the path.
SoftEdge soft_edge(const scene::Path& path);

}  // namespace rk::render::sfml
