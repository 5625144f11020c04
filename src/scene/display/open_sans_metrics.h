// The width of text in Open Sans without its font files, for SVG and HTML where there is no FreeType.
#pragma once

#include "scene/display/text_metrics.h"

namespace rk::scene {

/// Gives the same widths as a FontBook that finds Open Sans.
class OpenSansMetrics : public TextMetrics {
 public:
  double width(std::string_view text, FontStyle style, double size_px) const override;
};

}  // namespace rk::scene
