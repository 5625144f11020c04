// Letters as lines and curves, for files that must look the same where the typeface is missing. Implemented
// in font/.
#pragma once

#include <string_view>
#include <vector>

#include "model/geometry.h"
#include "scene/display/scene.h"

namespace rk::scene {

/// A step of an outline. Every contour begins with `move` and is closed where the next one begins.
struct OutlineStep {
  enum class Kind { move, line, quadratic, cubic };
  Kind kind = Kind::move;
  Point control1;  ///< of curves
  Point control2;  ///< of cubic curves
  Point to;
};

class TextOutlines {
 public:
  TextOutlines() = default;
  TextOutlines(const TextOutlines&) = delete;
  TextOutlines& operator=(const TextOutlines&) = delete;
  virtual ~TextOutlines() = default;

  /// The outlines of a line of UTF-8 text in px, y down, from the pen at 0,0; to be filled by the nonzero
  /// rule. Advances are those of TextMetrics::width.
  virtual std::vector<OutlineStep> text(std::string_view text, FontStyle style, double size_px) const = 0;
};

}  // namespace rk::scene
