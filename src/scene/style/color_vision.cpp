#include "scene/style/color_vision.h"

#include <algorithm>
#include <cmath>

#include "scene/style/palette.h"

namespace rk::scene::style {
namespace {

using Matrix = std::array<std::array<double, 3>, 3>;

constexpr Matrix kProtan = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan = {
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

/// Linear light 0 … 1 → sRGB channel; values outside that range are clamped.
std::uint8_t channel(double light) {
  light = std::clamp(light, 0.0, 1.0);
  const double value = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(value * 255));
}

Color transformed(Color color, const Matrix& matrix) {
  const std::array<double, 3> light = {linear_light(color.r), linear_light(color.g), linear_light(color.b)};
  const auto row = [&](std::size_t i) {
    return channel(matrix[i][0] * light[0] + matrix[i][1] * light[1] + matrix[i][2] * light[2]);
  };
  return {row(0), row(1), row(2), color.a};
}

}  // namespace

const char* vision_name(Vision vision) {
  switch (vision) {
    case Vision::normal:
      return "normal";
    case Vision::greyscale:
      return "greyscale";
    case Vision::protan:
      return "protan";
    case Vision::deutan:
      return "deutan";
    case Vision::tritan:
      return "tritan";
  }
  return "";
}

Color seen_with(Color color, Vision vision) {
  switch (vision) {
    case Vision::normal:
      return color;
    case Vision::greyscale: {
      const std::uint8_t grey = channel(luminance(color));
      return {grey, grey, grey, color.a};
    }
    case Vision::protan:
      return transformed(color, kProtan);
    case Vision::deutan:
      return transformed(color, kDeutan);
    case Vision::tritan:
      return transformed(color, kTritan);
  }
  return color;
}

}  // namespace rk::scene::style
