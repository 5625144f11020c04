// The letters of the program's typeface as lines and curves.
#pragma once

#include <memory>

#include "font/font_book.h"
#include "scene/display/text_outlines.h"

namespace rk::font {

class GlyphOutlines : public scene::TextOutlines {
 public:
  /// Throws EnvironmentError if a font file cannot be read.
  explicit GlyphOutlines(const FontBook& fonts);
  ~GlyphOutlines() override;

  std::vector<scene::OutlineStep> text(std::string_view text, scene::FontStyle style,
                                       double size_px) const override;

 private:
  struct Faces;
  std::unique_ptr<Faces> faces_;
};

}  // namespace rk::font
