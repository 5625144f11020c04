// A small window over the top of the map that says something about it.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

struct NoticeLook {
  double width;  ///< page px, at the most
  scene::Color ground;
  scene::Color edge;
  double edge_width;  ///< page px
};

/// Begins the window over `map` (page px); false where that is too narrow, and then nothing must be added.
/// Every true needs an ImGui::End().
bool begin_notice(const PanelFrame& frame, const char* name, const Box& map, const NoticeLook& look);

}  // namespace rk::app::panels
