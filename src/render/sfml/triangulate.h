// Triangulates areas.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/display/scene.h"

namespace rk::render::sfml {

/// Triangles that cover the inside of a path of rings by the even-odd rule: three indices into path.points
/// each, in no particular order or direction. Rings may touch each other and nest to any depth, but must not
/// cross; where they do, the result is still triangles over points of the path, but not exactly the area.
///
/// Method: each ring at an even depth is cut ear by ear (Meisters 1975), the holes in it joined to it by
/// bridges (Eberly 2002); points that could lie in an ear are looked for along a z-order curve, so that a
/// ring of n points takes about n log n. Follows earcut (V. Agafonkin, Mapbox 2016; ISC licence).
std::vector<std::uint32_t> triangulate(const scene::Path& path);

}  // namespace rk::render::sfml
