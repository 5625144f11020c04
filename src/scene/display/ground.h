// The map of a scene, which lies below everything on the page: names, scale bar, legend.
#pragma once

#include <cstddef>
#include <optional>

#include "scene/display/scene.h"

namespace rk::scene {

struct Ground {
  std::size_t layers = 0;  ///< the leading layers of the scene that are the ground
  std::optional<Viewport> viewport;

  friend bool operator==(const Ground&, const Ground&) = default;
};

/// The ground of a scene. A scene that does not begin with one map, or that has more than one, is all ground
/// and has no viewport.
Ground ground_of(const Scene& scene);

}  // namespace rk::scene
