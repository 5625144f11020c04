// The region view: one partnership in full, its members on the map and its facts beside it.
#pragma once

#include <memory>

#include "model/dataset.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// The extent (m RD) of its full members; of the focus where no region is on view.
MapBox region_extent(const Dataset& dataset, const MapState& state);

std::unique_ptr<const ViewPresentation> make_region_view(const ViewContext& context);

}  // namespace rk::scene::views
