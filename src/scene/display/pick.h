// What lies under a point of a scene, so that a window knows what the pointer is on without knowing how it is
// drawn.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/scene.h"

namespace rk {

/// The sources of the fills that hold a point of the page (px), the topmost first and each once. Fills may be
/// fully transparent: that is how a plot makes a whole row or column its own. Fills of a map layer count
/// inside its frame. Sources of kind none and furniture are not told.
std::vector<Source> sources_at(const Scene& scene, Point page);

/// The topmost of them; nullopt if there is none.
std::optional<Source> pick(const Scene& scene, Point page);

}  // namespace rk
