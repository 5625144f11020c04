#include <cairo-ft.h>

#include "base/diagnostics.h"
#include "render/cairo/draw_scene.h"

namespace rk::render::cairo {

struct CairoFonts::Library {
  std::array<cairo_font_face_t*, 4> faces{};

  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    for (cairo_font_face_t* face : faces) cairo_font_face_destroy(face);  // takes null
  }
};

namespace {

const cairo_user_data_key_t kFreeTypeFace{};

/// Keeps FreeType objects alive as long as cairo holds the font face.
struct OwnedFace {
  FT_Library library;
  FT_Face face;
};

void release(void* data) {
  auto* owned = static_cast<OwnedFace*>(data);
  FT_Done_Face(owned->face);
  FT_Done_FreeType(owned->library);
  delete owned;
}

cairo_font_face_t* open_face(const std::string& file) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  if (FT_Init_FreeType(&library) != 0) throw EnvironmentError("font_missing", {{"file", file}});
  if (FT_New_Face(library, file.c_str(), 0, &face) != 0) {
    FT_Done_FreeType(library);
    throw EnvironmentError("font_missing", {{"file", file}});
  }
  cairo_font_face_t* result = cairo_ft_font_face_create_for_ft_face(face, 0);
  cairo_font_face_set_user_data(result, &kFreeTypeFace, new OwnedFace{library, face}, release);
  return result;
}

}  // namespace

CairoFonts::CairoFonts(const font::FontBook& fonts) : book_(fonts), library_(std::make_unique<Library>()) {
  for (std::size_t i = 0; i < library_->faces.size(); ++i) {
    library_->faces[i] = open_face(fonts.file(static_cast<scene::FontStyle>(i)));
  }
}

CairoFonts::~CairoFonts() = default;

cairo_font_face_t* CairoFonts::face(scene::FontStyle style) const {
  return library_->faces[static_cast<std::size_t>(style)];
}

}  // namespace rk::render::cairo
