// Scene → PNG, PDF, SVG without a display.
#pragma once

#include <string>

#include "font/font_book.h"
#include "scene/scene.h"

namespace rk {

/// Draws at `scale` device pixels per page px. Written whole or not at all (beside its place, then renamed).
/// Throws EnvironmentError where the file cannot be written.
void export_png(const Scene& scene, const FontBook& fonts, double scale, const std::string& path);
void export_pdf(const Scene& scene, const FontBook& fonts, const std::string& path);
void export_svg(const Scene& scene, const FontBook& fonts, const std::string& path);

}  // namespace rk
