#include "app/window/window_icon.h"

#include <algorithm>
#include <cmath>

namespace rk::app::window {
namespace {

constexpr unsigned kSize = 64;

/// How much of a pixel a disc covers, 0 to 1.
double disc(double x, double y, double center_x, double center_y, double radius) {
  return std::clamp(radius + 0.5 - std::hypot(x - center_x, y - center_y), 0.0, 1.0);
}

sf::Uint8 blend(double paper, double left, double right, double share_left, double share_right) {
  const double base = paper + (left - paper) * 0.85 * share_left;
  return static_cast<sf::Uint8>(std::lround(base + (right - base) * 0.75 * share_right));
}

}  // namespace

sf::Image window_icon() {
  sf::Image image;
  image.create(kSize, kSize, sf::Color::Transparent);
  for (unsigned y = 0; y < kSize; ++y) {
    for (unsigned x = 0; x < kSize; ++x) {
      const double left = disc(x, y, 24, 31.5, 21);
      const double right = disc(x, y, 40, 31.5, 21);
      const double alpha = std::max(left, right);
      image.setPixel(x, y,
                     sf::Color(blend(0xFA, 0x00, 0xEE, left, right), blend(0xF8, 0x44, 0xCC, left, right),
                               blend(0xF4, 0x88, 0x66, left, right), static_cast<sf::Uint8>(255 * alpha)));
    }
  }
  return image;
}

}  // namespace rk::app::window
