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

struct Rgb {
  double red;
  double green;
  double blue;
};

/// A colour of which a share (0 to 1) is covered with ink.
Rgb covered(Rgb base, double share, Rgb ink) {
  return {base.red + (ink.red - base.red) * share, base.green + (ink.green - base.green) * share,
          base.blue + (ink.blue - base.blue) * share};
}

sf::Uint8 byte(double value) {
  return static_cast<sf::Uint8>(std::lround(value));
}

}  // namespace

sf::Image window_icon() {
  constexpr Rgb kPaper{0xFC, 0xFB, 0xF9};
  constexpr Rgb kBlue{0x00, 0x44, 0x88};
  constexpr Rgb kMustard{0xEE, 0xCC, 0x66};
  sf::Image image;
  image.create(kSize, kSize, sf::Color::Transparent);
  for (unsigned y = 0; y < kSize; ++y) {
    for (unsigned x = 0; x < kSize; ++x) {
      const double left = disc(x, y, 24, 31.5, 21);
      const double right = disc(x, y, 40, 31.5, 21);
      const double alpha = std::max(left, right);
      const Rgb color = covered(covered(kPaper, 0.85 * left, kBlue), 0.75 * right, kMustard);
      image.setPixel(x, y,
                     sf::Color(byte(color.red), byte(color.green), byte(color.blue),
                               static_cast<sf::Uint8>(255 * alpha)));
    }
  }
  return image;
}

}  // namespace rk::app::window
