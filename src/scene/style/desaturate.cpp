#include "scene/style/desaturate.h"

#include <algorithm>
#include <cmath>

#include "scene/style/palette.h"

namespace rk::scene::style {
namespace {

struct Desaturate {
  void operator()(Fill& fill) const {
    fill.color = grey_of(fill.color);
    if (fill.hatch) std::for_each(fill.hatch->colors.begin(), fill.hatch->colors.end(), in_place);
  }
  void operator()(Stroke& stroke) const {
    stroke.color = grey_of(stroke.color);
    stroke.casing = grey_of(stroke.casing);
  }
  void operator()(Text& text) const {
    text.color = grey_of(text.color);
    text.halo = grey_of(text.halo);
  }

 private:
  static void in_place(Color& color) { color = grey_of(color); }
};

}  // namespace

Color grey_of(Color color) {
  const double linear = luminance(color);
  const double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055;
  const auto grey = static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0, 1.0)));
  return {grey, grey, grey, color.a};
}

void desaturate(std::vector<Item>& items) {
  for (Item& item : items) std::visit(Desaturate(), item.shape);
}

void desaturate(Scene& scene) {
  scene.background = grey_of(scene.background);
  for (SceneLayer& layer : scene.layers) desaturate(layer.items);
}

}  // namespace rk::scene::style
