// Letters as lines and curves, for files that must look the same where the typeface is missing.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "font/font_book.h"

namespace rk {

/// A step of an outline. Every contour begins with `move` and is closed where the next one begins.
struct OutlineStep {
  enum class Kind { move, line, quadratic, cubic };
  Kind kind = Kind::move;
  Point control1;  ///< of curves
  Point control2;  ///< of cubic curves
  Point to;
};

class GlyphOutlines {
 public:
  /// Throws EnvironmentError if a font file cannot be read.
  explicit GlyphOutlines(const FontBook& fonts);
  ~GlyphOutlines();
  GlyphOutlines(const GlyphOutlines&) = delete;
  GlyphOutlines& operator=(const GlyphOutlines&) = delete;

  /// The outlines of a line of UTF-8 text in px, y down, from the pen at 0,0; to be filled by the nonzero
  /// rule. Characters advance as FontBook::width has them.
  std::vector<OutlineStep> text(std::string_view text, FontStyle style, double size_px) const;

 private:
  struct Faces;
  std::unique_ptr<Faces> faces_;
};

}  // namespace rk
