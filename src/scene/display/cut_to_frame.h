// Leaving out what lies beside a map's frame, so that vector files stay small.
#pragma once

#include "scene/display/scene.h"

namespace rk {

/// Rings cut to a rectangle (Sutherland & Hodgman 1974), lines to the runs within it (Liang & Barsky 1984). A
/// cut ring runs along the rectangle's sides. Same units as the path.
Path cut_path(const Path& path, const Box& keep);

/// The scene as it shows: of every map layer what lies outside its frame is left out. Areas and lines are cut
/// a little outside it, so that no cut edge shows.
Scene cut_to_frames(const Scene& scene);

}  // namespace rk
