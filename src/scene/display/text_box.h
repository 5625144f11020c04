// The rectangle that a line of text covers.
#pragma once

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"

namespace rk::scene {

/// The box of a line of text (px), whatever its alignment, from `above_em` over its baseline to `below_em`
/// under it; for turned text the box around the turned one. The halo is not included.
Box text_box(const Text& text, const TextMetrics& metrics, double above_em, double below_em);

}  // namespace rk::scene
