// Text of which every character is half an em wide: layout without a typeface.
#pragma once

#include "scene/display/text_metrics.h"

namespace rk::test {

class EvenMetrics : public scene::TextMetrics {
 public:
  double width(std::string_view text, scene::FontStyle, double size_px) const override {
    return static_cast<double>(text.size()) * size_px / 2;
  }
};

}  // namespace rk::test
