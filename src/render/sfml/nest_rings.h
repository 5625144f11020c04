// Groups rings, in any order, into areas with holes.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/display/scene.h"

namespace rk::render::sfml {

/// Indices of lines of a path: an outer ring and the rings that are its holes.
struct RingGroup {
  std::uint32_t outer = 0;
  std::vector<std::uint32_t> holes;
};

/// Even-odd: a ring inside an even number of others is an outer ring, else a hole of the smallest ring around
/// it. Rings of fewer than three points or without area are left out.
std::vector<RingGroup> nest_rings(const scene::Path& path);

}  // namespace rk::render::sfml
