// The views that are no maps: they fill a rectangle of the page.
#pragma once

#include <string>

#include "model/geometry.h"
#include "scene/scene.h"
#include "scene/view_context.h"

namespace rk {

struct PageView {
  std::string (*title)(const ViewContext&);
  std::string (*description)(const ViewContext&);
  void (*add)(const ViewContext&, const Box& area, Scene& scene);  ///< appends layers within `area` (page px)
};

/// The page view of that name; nullptr for a map view.
const PageView* page_view(View view);

}  // namespace rk
