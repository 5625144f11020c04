// A scene's colour as the source of a cairo context.
#pragma once

#include <cairo.h>

#include "scene/display/scene.h"

namespace rk::render::cairo {

inline void set_color(cairo_t* context, scene::Color color) {
  cairo_set_source_rgba(context, color.r / 255.0, color.g / 255.0, color.b / 255.0, color.a / 255.0);
}

}  // namespace rk::render::cairo
