// The rectangle that an item of a page layer covers.
#pragma once

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::scene {

/// The box of an item of a page layer, px, including antialiasing and halo.
Box page_box(const Item& item, const TextMetrics& metrics);

}  // namespace rk::scene
