// Exports a scene as PNG or PDF, without a display.
#pragma once

#include <string>

#include "font/font_book.h"
#include "platform/atomic_file.h"
#include "render/cairo/png_file.h"
#include "scene/display/scene.h"

namespace rk::render::cairo {

/// Draws the scene as an image, `scale` device pixels per page px. Its rows are drawn on all processors; the
/// result does not depend on their number.
Raster draw_raster(const scene::Scene& scene, const font::FontBook& fonts, double scale);

/// Draws the scene as a PNG file, `scale` device pixels per page px, and passes it to `append` in pieces from
/// top to bottom. Each band of rows is drawn and compressed by one of `threads` threads, and few bands are
/// held at a time. The bytes depend neither on the number of threads nor on their speed. Exceptions of
/// `append` are passed on.
void draw_png(const scene::Scene& scene, const font::FontBook& fonts, double scale, unsigned threads,
              const platform::AppendBytes& append);

/// Draws at `scale` device pixels per page px. Written whole or not at all (platform/atomic_file.h).
/// Throws EnvironmentError where the file cannot be written.
void export_png(const scene::Scene& scene, const font::FontBook& fonts, double scale,
                const std::string& path);

/// One page of the scene's size, vector, with text that can be searched; tagged as a figure with the scene's
/// description as its text alternative. Its date is fixed: the same scene gives the same bytes. Throws
/// EnvironmentError where the module that finishes it is missing (render/cairo/finish_pdf.h).
std::string pdf_document(const scene::Scene& scene, const font::FontBook& fonts);

/// The same as a file, written whole or not at all. Throws EnvironmentError.
void export_pdf(const scene::Scene& scene, const font::FontBook& fonts, const std::string& path);

}  // namespace rk::render::cairo
