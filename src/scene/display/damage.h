// What must be drawn again after the map moved. Most of a moved map is the last picture, shifted: only the
// strips that came into view, and what does not move with the map, are new.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk {

struct Damage {
  Point shift;             ///< how far the map moved on the page, px
  Box frame;               ///< the map's rectangle, px: what moves is inside it
  std::vector<Box> dirty;  ///< rectangles within the frame to draw again, px
};

/// The damage between two scenes, or nullopt where they differ by more than where the map lies (or by so much
/// that a whole new picture is cheaper). Scenes need a map layer; all of them share one viewport.
std::optional<Damage> damage_of_move(const Scene& before, const Scene& after, const TextMetrics& metrics);

/// What an item of a page layer covers, px, smooth edges and halo included.
Box page_box(const Item& item, const TextMetrics& metrics);

}  // namespace rk
