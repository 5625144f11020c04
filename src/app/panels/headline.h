// The headline of a hall: what the map shows, in one sentence.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// Adds the title of the view on view, and a button that leads back to the usual window.
void show_headline(const PanelFrame& frame, const Box& box);

}  // namespace rk::app::panels
