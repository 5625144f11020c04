#include "font/font_faces.h"

#include "base/diagnostics.h"

namespace rk::font {

FontFaces::FontFaces(const FontBook& fonts) {
  if (FT_Init_FreeType(&library) != 0) throw EnvironmentError("font_missing", {});
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const std::string& file = fonts.file(static_cast<scene::FontStyle>(i));
    if (FT_New_Face(library, file.c_str(), 0, &faces[i]) == 0) continue;
    FT_Done_FreeType(library);  // with its faces
    throw EnvironmentError("font_missing", {{"file", file}});
  }
}

FontFaces::~FontFaces() {
  FT_Done_FreeType(library);
}

}  // namespace rk::font
