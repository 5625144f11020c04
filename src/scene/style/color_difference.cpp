#include "scene/style/color_difference.h"

#include <cmath>
#include <numbers>

#include "scene/style/palette.h"

namespace rk::scene::style {
namespace {

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

/// The hue angle in degrees, 0 … 360; 0 for a grey.
double hue(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double angle = std::atan2(b, a) * 180 / std::numbers::pi;
  return angle < 0 ? angle + 360 : angle;
}

double mean_hue(double one, double other, bool some_grey) {
  if (some_grey) return one + other;
  if (std::fabs(one - other) <= 180) return (one + other) / 2;
  return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

/// √(C⁷ / (C⁷ + 25⁷)).
double strong_chroma(double chroma) {
  const double power = std::pow(chroma, 7);
  return std::sqrt(power / (power + std::pow(25.0, 7)));
}

}  // namespace

Lab to_lab(Color color) {
  const double r = linear_light(color.r);
  const double g = linear_light(color.g);
  const double b = linear_light(color.b);
  const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
  const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
  const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double color_difference(const Lab& one, const Lab& other) {
  // Names and order follow Sharma et al., equations 2 to 22.
  const double mean_chroma_ab = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
  const double g = 0.5 * (1 - strong_chroma(mean_chroma_ab));
  const double a1 = one.a * (1 + g);
  const double a2 = other.a * (1 + g);
  const double c1 = std::hypot(a1, one.b);
  const double c2 = std::hypot(a2, other.b);
  const double h1 = hue(a1, one.b);
  const double h2 = hue(a2, other.b);
  const bool some_grey = c1 * c2 == 0;

  double hue_step = some_grey ? 0 : h2 - h1;
  if (hue_step > 180) hue_step -= 360;
  if (hue_step < -180) hue_step += 360;
  const double dl = other.l - one.l;
  const double dc = c2 - c1;
  const double dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(hue_step / 2));

  const double l = (one.l + other.l) / 2;
  const double c = (c1 + c2) / 2;
  const double h = mean_hue(h1, h2, some_grey);
  const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                   0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
  const double l50 = (l - 50) * (l - 50);
  const double sl = 1 + 0.015 * l50 / std::sqrt(20 + l50);
  const double sc = 1 + 0.045 * c;
  const double sh = 1 + 0.015 * c * t;
  const double turn = 30 * std::exp(-std::pow((h - 275) / 25, 2));
  const double rt = -std::sin(radians(2 * turn)) * 2 * strong_chroma(c);
  return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dh / sh, 2) +
                   rt * (dc / sc) * (dh / sh));
}

}  // namespace rk::scene::style
