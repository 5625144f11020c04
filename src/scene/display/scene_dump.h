// A scene as text, for developers and golden files: what is drawn, in which colours and where, but not every
// point.
#pragma once

#include <string>

#include "scene/display/scene.h"

namespace rk::scene {

/// The page, title and description, then a line for each layer and each of its items. Paths are summarised by
/// lines, points and bounding box, rounded to whole px or, in a map layer, to 10 m RD.
std::string dump_scene(const Scene& scene);

}  // namespace rk::scene
