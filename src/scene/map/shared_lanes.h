// Shared lanes: where an area is too narrow for a lane per region (a tip, a spit), the ribbons that find no
// room share the lane of one that does, or follow the border between them.
#pragma once

#include <cstdint>
#include <vector>

#include "scene/map/ribbons.h"

namespace rk::scene::map {

struct SharedLane {
  std::vector<Point> line;    ///< open, m RD
  std::uint32_t regions = 0;  ///< bit r for region r: those that share it
};

/// The lanes that regions share along the stretches of their borders where `ribbons` (of lay_ribbons for the
/// same arguments) leave their region's border alone. Islets and notches that are small at this scale have
/// none. A lane lies as deep as the ribbon that shares it, or in the middle of what is narrower.
std::vector<SharedLane> shared_lanes(const Coverage& coverage, const std::vector<FaceSet>& regions,
                                     const RibbonSlots& slots, const RibbonStyle& style,
                                     const std::vector<Path>& ribbons, const Box& wanted);

}  // namespace rk::scene::map
