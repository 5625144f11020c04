#include "scene/display/viewport.h"

#include <algorithm>

namespace rk::scene {

Viewport fit(const MapBox& extent, const PageBox& frame, double margin_px) {
  const double width = std::max(frame.width() - 2 * margin_px, 1.0);
  const double height = std::max(frame.height() - 2 * margin_px, 1.0);
  return {frame, extent.center(), std::max({extent.width() / width, extent.height() / height, 1e-3})};
}

}  // namespace rk::scene
