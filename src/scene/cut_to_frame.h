// Leaving out what lies beside a map's frame, so that vector files stay small.
#pragma once

#include "scene/scene.h"

namespace rk {

/// Rings cut to a rectangle (Sutherland & Hodgman 1974), lines reduced to the runs whose segments may meet
/// it. A cut ring runs along the rectangle's sides. Same units as the path.
Path cut_path(const Path& path, const Box& keep);

/// The path of a map layer's fill or stroke as far as it shows within the viewport's frame: cut a little
/// outside the frame, `reach_px` (half the line's width) further.
Path cut_to_frame(const Path& path, const Viewport& viewport, double reach_px);

}  // namespace rk
