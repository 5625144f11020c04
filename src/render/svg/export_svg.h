// Scene → SVG with named layers and real text, for further work in a drawing program.
#pragma once

#include <string>

#include "scene/scene.h"

namespace rk {

/// The document, px as its unit. The same scene gives the same bytes.
std::string svg_document(const Scene& scene);

/// Writes it whole or not at all. Throws EnvironmentError where the file cannot be written.
void export_svg(const Scene& scene, const std::string& path);

}  // namespace rk
