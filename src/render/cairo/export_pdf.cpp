#include <cairo-pdf.h>

#include <stdexcept>
#include <utility>

#include "platform/atomic_file.h"
#include "render/cairo/draw_scene.h"
#include "render/cairo/export_figure.h"
#include "render/cairo/finish_pdf.h"
#include "scene/display/cut_to_frame.h"

namespace rk::render::cairo {
namespace {

constexpr double kPtPerPx = 72.0 / 96.0;
constexpr const char* kProgram = "Regiokaart";

cairo_status_t append(void* closure, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/// Draws the scene on a surface that measures in pt, as the one figure of a tagged document, and finishes it.
void draw_and_finish(const scene::Scene& scene, const font::FontBook& fonts, cairo_surface_t* surface) {
  cairo_t* context = cairo_create(surface);
  cairo_scale(context, kPtPerPx, kPtPerPx);
  // Drawn before the tags: when a page is painted over, cairo 1.16 discards all that was recorded, tags
  // included.
  draw_background(scene, context);
  cairo_tag_begin(context, "Document", nullptr);
  cairo_tag_begin(context, "Figure", nullptr);
  {
    const CairoFonts faces(fonts);
    draw_layers(scene, context, faces, {0, 0, scene.width_px, scene.height_px});
  }
  cairo_tag_end(context, "Figure");
  cairo_tag_end(context, "Document");
  cairo_status_t status = cairo_status(context);
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
}

}  // namespace

std::string pdf_document(const scene::Scene& scene, const font::FontBook& fonts) {
  const double width_pt = scene.width_px * kPtPerPx;
  const double height_pt = scene.height_px * kPtPerPx;
  std::string bytes;
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &bytes, width_pt, height_pt);
  for (const auto& [field, value] :
       {std::pair{CAIRO_PDF_METADATA_TITLE, scene.title.c_str()},
        std::pair{CAIRO_PDF_METADATA_SUBJECT, scene.description.c_str()},
        std::pair{CAIRO_PDF_METADATA_AUTHOR, kProgram}, std::pair{CAIRO_PDF_METADATA_CREATOR, kProgram},
        std::pair{CAIRO_PDF_METADATA_CREATE_DATE, "2020-09-01T00:00:00Z"}}) {
    cairo_pdf_surface_set_metadata(surface, field, value);
  }
  draw_and_finish(scene::cut_to_frames(scene), fonts, surface);
  return finish_pdf(std::move(bytes), {scene.title, scene.description, scene.language,
                                       scene.title + ". " + scene.description, width_pt, height_pt});
}

void export_pdf(const scene::Scene& scene, const font::FontBook& fonts, const std::string& path) {
  platform::write_file(path, pdf_document(scene, fonts));
}

}  // namespace rk::render::cairo
