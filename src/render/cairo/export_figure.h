// Scene → PNG, PDF without a display.
#pragma once

#include <string>

#include "font/font_book.h"
#include "platform/atomic_file.h"
#include "render/cairo/png_file.h"
#include "scene/display/scene.h"

namespace rk {

/// The scene as a picture, `scale` device pixels per page px. Its rows are drawn on all processors; the
/// result does not depend on their number.
Raster draw_raster(const Scene& scene, const FontBook& fonts, double scale);

/// The scene as a PNG file, `scale` device pixels per page px, handed on in pieces from top to bottom: a band
/// of rows is drawn and compressed by one of `threads` threads, and few are held at a time. The bytes depend
/// on neither their number nor their speed. What `append` throws comes through.
void draw_png(const Scene& scene, const FontBook& fonts, double scale, unsigned threads,
              const AppendBytes& append);

/// Draws at `scale` device pixels per page px. Written whole or not at all (platform/atomic_file.h).
/// Throws EnvironmentError where the file cannot be written.
void export_png(const Scene& scene, const FontBook& fonts, double scale, const std::string& path);

/// One page of the scene's size, vector, with text that can be searched; tagged as a figure with the scene's
/// description as its text alternative. Its date is fixed: the same scene gives the same bytes. Throws
/// EnvironmentError where the module that finishes it is missing (render/cairo/finish_pdf.h).
std::string pdf_document(const Scene& scene, const FontBook& fonts);

/// The same as a file, written whole or not at all. Throws EnvironmentError.
void export_pdf(const Scene& scene, const FontBook& fonts, const std::string& path);

}  // namespace rk
