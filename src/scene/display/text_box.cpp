#include "scene/display/text_box.h"

#include <cmath>
#include <numbers>

namespace rk::scene {

Box text_box(const Text& text, const TextMetrics& metrics, double above_em, double below_em) {
  const double width = metrics.width(text.text, text.style, text.size_px);
  const double left = text.align == Align::left ? 0 : text.align == Align::center ? -width / 2 : -width;
  const double angle = text.angle_deg * std::numbers::pi / 180;
  const Point along{std::cos(angle), -std::sin(angle)};
  const Point down{-along.y, along.x};
  Box box;
  for (const double x : {left, left + width}) {
    for (const double y : {-above_em * text.size_px, below_em * text.size_px})
      box.add(text.anchor + along * x + down * y);
  }
  return box;
}

}  // namespace rk::scene
