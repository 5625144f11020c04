// The overlay view: the regions on view, drawn over each other.
#pragma once

#include <memory>

#include "model/dataset.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// The extent (m RD) of the full members of the regions on view; of the focus where there are none.
MapBox overlay_extent(const Dataset& dataset, const MapState& state);

std::unique_ptr<const ViewPresentation> make_overlay_view(const ViewContext& context);

}  // namespace rk::scene::views
