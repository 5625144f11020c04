// Removes what lies outside a map's frame, so that vector files stay small.
#pragma once

#include "scene/display/scene.h"

namespace rk::scene {

/// Rings cut to a rectangle (Sutherland & Hodgman 1974), lines to the runs within it (Liang & Barsky 1984). A
/// cut ring runs along the rectangle's sides. Same units as the path.
Path cut_path(const Path& path, const Box& keep);

/// The scene without what lies outside the frames of its map layers. Areas and lines are cut a little outside
/// the frame, so that no cut edge is visible.
Scene cut_to_frames(const Scene& scene);

}  // namespace rk::scene
