#include "scene/display/item_box.h"

#include "scene/display/text_box.h"

namespace rk::scene {

Box page_box(const Item& item, const TextMetrics& metrics) {
  if (const auto* text = std::get_if<Text>(&item.shape)) {
    // Letters with diacritics reach above the em, and descenders below the line.
    return text_box(*text, metrics, 1.1, 0.35).grown(text->halo_px + 2);
  }
  Box box;
  double reach = 1;
  const Path* path = nullptr;
  if (const auto* fill = std::get_if<Fill>(&item.shape)) {
    path = &fill->path;
  } else {
    const auto& stroke = std::get<Stroke>(item.shape);
    path = &stroke.path;
    reach += stroke.width_px / 2 + stroke.casing_px;
  }
  for (const Point p : path->points) box.add(p);
  return box.grown(reach);
}

}  // namespace rk::scene
