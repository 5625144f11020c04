// Exports a scene as SVG with named layers, for editing in a drawing program and for web pages.
#pragma once

#include <string>

#include "scene/display/scene.h"
#include "scene/display/text_metrics.h"
#include "scene/display/text_outlines.h"

namespace rk::render::svg {

/// How text is written. letters: as text, with fallback typefaces. fitted: the same with fixed widths, which
/// a browser keeps if it falls back on another typeface. outlines: as the shapes of its letters, for programs
/// that would replace the typeface.
enum class SvgText { letters, fitted, outlines };

/// What SVG needs of a typeface. Both must outlive the call.
struct SvgFont {
  const scene::TextMetrics& metrics;
  const scene::TextOutlines* outlines = nullptr;  ///< not null for SvgText::outlines; otherwise not used
};

/// The document, px as its unit. What lies outside the frames of maps is left out. The same scene gives the
/// same bytes.
std::string svg_document(const scene::Scene& scene, const SvgFont& font, SvgText text);

/// Writes the document, whole or not at all. Throws EnvironmentError where the file cannot be written.
void export_svg(const scene::Scene& scene, const SvgFont& font, SvgText text, const std::string& path);

/// The element <svg> for an HTML page: it has no size of its own and fills the width of its container. Items
/// of a partnership lie in groups with its index as data-region.
std::string svg_element(const scene::Scene& scene, const SvgFont& font, SvgText text);

}  // namespace rk::render::svg
