// The list of partnerships by category, at the left, to choose those on view.
#pragma once

#include "app/panels/widgets.h"

namespace rk::app::panels {

/// The name of the drag-and-drop payload of a municipality: a MunicipalityIndex.
inline constexpr const char* kMunicipalityPayload = "municipality";

/// Adds the list in `box` (page px).
void show_partnership_list(const PanelFrame& frame, const Box& box);

}  // namespace rk::app::panels
