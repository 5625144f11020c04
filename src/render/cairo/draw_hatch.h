// A hatch as vector lines, by the formula of scene/display/hatch.h.
#pragma once

#include <cairo.h>

#include "scene/display/scene.h"

namespace rk::render::cairo {

/// Draws the hatch over `part`, a rectangle of the page (px), within the context's clip. Only lines that meet
/// `visible` are drawn; their length does not depend on it. `origin`: page position of RD (0,0).
void draw_hatch(cairo_t* context, const Box& visible, const scene::Hatch& hatch, Point origin,
                const Box& part);

}  // namespace rk::render::cairo
