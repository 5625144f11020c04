#include <cairo-pdf.h>

#include <stdexcept>

#include "model/atomic_file.h"
#include "render/cairo/draw_scene.h"
#include "render/cairo/export_figure.h"

namespace rk {
namespace {

constexpr double kPtPerPx = 72.0 / 96.0;

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// Draws the scene on a surface that measures in pt, finishes it and gives it back.
void draw_and_finish(const Scene& scene, const FontBook& fonts, cairo_surface_t* surface) {
  cairo_t* context = cairo_create(surface);
  cairo_scale(context, kPtPerPx, kPtPerPx);
  {
    const CairoFonts faces(fonts);
    draw_scene(scene, context, faces, {0, 0, scene.width_px, scene.height_px});
  }
  cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace

void export_pdf(const Scene& scene, const FontBook& fonts, const std::string& path) {
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, scene.width_px * kPtPerPx,
                                                                 scene.height_px * kPtPerPx);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, scene.title.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, scene.description.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2020-09-01T00:00:00Z");
  draw_and_finish(scene, fonts, surface);
  write_file(path, bytes);
}

}  // namespace rk
