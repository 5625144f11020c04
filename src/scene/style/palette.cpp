#include "scene/style/palette.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "scene/style/color_check.h"
#include "scene/style/theme.h"

namespace rk::scene::style {
namespace {

constexpr Color hex(std::uint32_t rgb) {
  return {static_cast<std::uint8_t>(rgb >> 16U), static_cast<std::uint8_t>(rgb >> 8U),
          static_cast<std::uint8_t>(rgb)};
}

}  // namespace

const std::vector<Color>& palette_colors(PaletteName palette) {
  static const std::vector<Color> tol = {hex(0x0D277C), hex(0x973152), hex(0x9D7A20),
                                         hex(0x6799C4), hex(0x9244CA), hex(0x094F02)};
  static const std::vector<Color> fill8 = {hex(0x551188), hex(0x335533), hex(0x775588), hex(0x1177DD),
                                           hex(0x779922), hex(0xEE8899), hex(0x55CCEE), hex(0xDDDD55)};
  static const std::vector<Color> grey = {hex(0x1A1A1A), hex(0x4A4A4A), hex(0x737373),
                                          hex(0x999999), hex(0xBDBDBD), hex(0xDADADA)};
  switch (palette) {
    case PaletteName::tol:
      return tol;
    case PaletteName::fill8:
      return fill8;
    case PaletteName::grey:
      return grey;
  }
  return tol;
}

std::vector<Color> palette_colors(const Dataset& dataset, PaletteName palette) {
  if (palette != PaletteName::tol || dataset.palette.empty()) return palette_colors(palette);
  std::vector<Color> colors;
  for (const std::string& color : dataset.palette) colors.push_back(parse_color(color));
  return colors;
}

Color parse_color(const std::string& text) {
  if (text.size() != 7 || text[0] != '#' ||
      text.find_first_not_of("0123456789abcdefABCDEF", 1) != std::string::npos) {
    throw std::invalid_argument(text);
  }
  return hex(static_cast<std::uint32_t>(std::stoul(text.substr(1), nullptr, 16)));
}

double linear_light(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear_light(color.r) + 0.7152 * linear_light(color.g) + 0.0722 * linear_light(color.b);
}

double contrast(Color a, Color b) {
  const double high = std::max(luminance(a), luminance(b));
  const double low = std::min(luminance(a), luminance(b));
  return (high + 0.05) / (low + 0.05);
}

Color text_on(Color background) {
  const Color white{255, 255, 255};
  const Color black{0, 0, 0};  // with pure black one of the two always reaches 4.5:1
  return contrast(background, white) >= contrast(background, black) ? white : black;
}

Color mix(Color a, Color b, double share) {
  const auto channel = [share](std::uint8_t x, std::uint8_t y) {
    return static_cast<std::uint8_t>(std::lround(x + (y - x) * share));
  };
  return {channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b), channel(a.a, b.a)};
}

}  // namespace rk::scene::style
