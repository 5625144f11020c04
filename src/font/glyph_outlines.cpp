#include "font/glyph_outlines.h"

#include "base/utf8.h"
#include "font/font_faces.h"
#include FT_OUTLINE_H

namespace rk::font {

struct GlyphOutlines::Faces : FontFaces {
  using FontFaces::FontFaces;
};

namespace {

/// What FreeType's decomposition hands to its callbacks.
struct Collector {
  std::vector<scene::OutlineStep>& steps;
  double scale;  ///< px per font unit
  double pen_x;

  Point at(const FT_Vector* p) const {
    return {pen_x + static_cast<double>(p->x) * scale, -static_cast<double>(p->y) * scale};
  }
  void add(scene::OutlineStep::Kind kind, Point control1, Point control2, const FT_Vector* to) {
    steps.push_back({kind, control1, control2, at(to)});
  }
};

Collector& collector(void* user) {
  return *static_cast<Collector*>(user);
}

constexpr FT_Outline_Funcs kCallbacks = {
    [](const FT_Vector* to, void* user) {
      collector(user).add(scene::OutlineStep::Kind::move, {}, {}, to);
      return 0;
    },
    [](const FT_Vector* to, void* user) {
      collector(user).add(scene::OutlineStep::Kind::line, {}, {}, to);
      return 0;
    },
    [](const FT_Vector* control, const FT_Vector* to, void* user) {
      collector(user).add(scene::OutlineStep::Kind::quadratic, collector(user).at(control), {}, to);
      return 0;
    },
    [](const FT_Vector* control1, const FT_Vector* control2, const FT_Vector* to, void* user) {
      const Collector& out = collector(user);
      collector(user).add(scene::OutlineStep::Kind::cubic, out.at(control1), out.at(control2), to);
      return 0;
    },
    0,
    0};

}  // namespace

GlyphOutlines::GlyphOutlines(const FontBook& fonts) : faces_(std::make_unique<Faces>(fonts)) {}

GlyphOutlines::~GlyphOutlines() = default;

std::vector<scene::OutlineStep> GlyphOutlines::text(std::string_view text, scene::FontStyle style,
                                                    double size_px) const {
  FT_Face face = faces_->of(style);
  std::vector<scene::OutlineStep> steps;
  Collector collector{steps, size_px / face->units_per_EM, 0};
  for (std::size_t at = 0; at < text.size();) {
    if (FT_Load_Char(face, next_code_point(text, at), FT_LOAD_NO_SCALE) != 0) continue;
    FT_Outline_Decompose(&face->glyph->outline, &kCallbacks, &collector);
    collector.pen_x += static_cast<double>(face->glyph->advance.x) * collector.scale;
  }
  return steps;
}

}  // namespace rk::font
