// Says over the map that clicks change the members of a partnership.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Adds the bar over the top of the map (page px) while members are gathered, with a button that ends it.
void show_gathering(const PanelFrame& frame, const Box& map);

}  // namespace rk::app::panels
