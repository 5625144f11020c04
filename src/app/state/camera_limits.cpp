#include "app/state/camera_limits.h"

#include <algorithm>
#include <limits>

#include "scene/display/viewport.h"

namespace rk::app {
namespace {

MapBox country(const Dataset& dataset) {
  MapBox box;
  for (const MapBox& face : dataset.coverage->face_box) box.add(face);
  return box;
}

}  // namespace

ScaleRange scale_range(const Dataset& dataset, const PageBox& frame) {
  ScaleRange range{std::numeric_limits<double>::infinity(),
                   scene::fit(country(dataset), frame, kFitMarginPx).m_per_px};
  for (const MapBox& face : dataset.coverage->face_box)
    range.least = std::min(range.least, scene::fit(face, frame, kFitMarginPx).m_per_px);
  range.least = std::min(range.least, range.most);
  return range;
}

Camera limited(Camera camera, const Dataset& dataset, const PageBox& frame) {
  const ScaleRange range = scale_range(dataset, frame);
  camera.m_per_px = std::clamp(camera.m_per_px, range.least, range.most);
  const MapBox box = country(dataset);
  if (!box.empty()) {
    camera.center.x = std::clamp(camera.center.x, box.min_x, box.max_x);
    camera.center.y = std::clamp(camera.center.y, box.min_y, box.max_y);
  }
  return camera;
}

}  // namespace rk::app
