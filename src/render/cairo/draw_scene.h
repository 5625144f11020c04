// Draws a scene on a cairo context, for any surface.
#pragma once

#include <cairo.h>

#include <array>
#include <memory>

#include "font/font_book.h"
#include "scene/display/scene.h"

namespace rk::render::cairo {

/// The cairo font faces of a font book; one set per thread (FreeType faces are not shared between threads).
class CairoFonts {
 public:
  explicit CairoFonts(const font::FontBook& fonts);
  ~CairoFonts();
  CairoFonts(const CairoFonts&) = delete;
  CairoFonts& operator=(const CairoFonts&) = delete;

  cairo_font_face_t* face(scene::FontStyle style) const;
  const font::FontBook& book() const { return book_; }

 private:
  struct Library;
  const font::FontBook& book_;
  std::unique_ptr<Library> library_;
};

/// Fills the page with the scene's background.
void draw_background(const scene::Scene& scene, cairo_t* context);

/// Draws all layers; the context's user unit must be one page px. Only what meets `visible` (page px) is
/// drawn.
void draw_layers(const scene::Scene& scene, cairo_t* context, const CairoFonts& fonts, const Box& visible);

}  // namespace rk::render::cairo
