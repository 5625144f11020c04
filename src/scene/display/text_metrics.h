// The width of text, which is all that layout needs from fonts. Implemented in font/.
#pragma once

#include <string_view>

#include "scene/display/scene.h"

namespace rk::scene {

class TextMetrics {
 public:
  TextMetrics() = default;
  TextMetrics(const TextMetrics&) = delete;
  TextMetrics& operator=(const TextMetrics&) = delete;
  virtual ~TextMetrics() = default;

  /// Advance width of one line of UTF-8 text, px, unhinted and so proportional to the size.
  virtual double width(std::string_view text, FontStyle style, double size_px) const = 0;
};

/// Heights of Open Sans as shares of the em: capital letters, and letters below the baseline.
inline constexpr double kCapHeight = 0.714;
inline constexpr double kDescent = 0.24;

}  // namespace rk::scene
