// How wide text is in Open Sans, without its font files: for SVG and HTML where there is no FreeType.
#pragma once

#include "scene/display/text_metrics.h"

namespace rk {

/// The same widths as FontBook where that finds Open Sans.
class OpenSansMetrics : public TextMetrics {
 public:
  double width(std::string_view text, FontStyle style, double size_px) const override;
};

}  // namespace rk
