// What must be redrawn after the map moved. Most of a moved map is the last image, shifted: only the strips
// that came into view, and what does not move with the map, are new.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::scene {

struct Damage {
  Point shift;             ///< how far the map moved on the page, px
  Box frame;               ///< the map's rectangle, px: only what is inside it moves
  std::vector<Box> dirty;  ///< rectangles within the frame to draw again, px
};

/// The damage between two scenes; nullopt where they differ by more than the map's position, or by so much
/// that drawing the whole image is cheaper. Scenes need a map layer; all map layers share one viewport.
std::optional<Damage> damage_of_move(const Scene& before, const Scene& after, const TextMetrics& metrics);

/// The box that an item of a page layer covers, px, including antialiasing and halo.
Box page_box(const Item& item, const TextMetrics& metrics);

}  // namespace rk::scene
