// What must be redrawn after the map moved. Most of a moved map is the last image, shifted: only the strips
// that came into view are new.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/viewport.h"

namespace rk::scene {

struct Damage {
  Point shift;             ///< how far the map moved on the page, px
  std::vector<Box> dirty;  ///< rectangles within the map's frame to draw again, px
};

/// The damage between two positions of one map; nullopt where they differ by more than the position, or by so
/// much that drawing the whole map is cheaper.
std::optional<Damage> damage_of_move(const Viewport& before, const Viewport& after);

}  // namespace rk::scene
