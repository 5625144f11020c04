// The views that are no map in a frame: they fill a rectangle of the page.
#pragma once

#include <optional>
#include <string>

#include "model/geometry.h"
#include "scene/display/scene.h"
#include "scene/state/view_context.h"

namespace rk {

/// What of a page view is shown beside the plot itself.
struct PageParts {
  bool legend = true;         ///< keys and how to read it
  bool scale_bar = true;      ///< with the north arrow, where there are maps
  std::optional<Box> extent;  ///< m RD, where there are maps; none: the shown regions
};

struct PageView {
  std::string (*title)(const ViewContext&);
  std::string (*description)(const ViewContext&);
  /// Appends layers within `area` (page px).
  void (*add)(const ViewContext&, const PageParts&, const Box& area, Scene& scene);
};

/// The page view of that name; nullptr for a map view.
const PageView* page_view(View view);

}  // namespace rk
