// How many partnerships each municipality shares with the focus.
#pragma once

#include <memory>

#include "model/dataset.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// The extent (m RD) of the focus and of the municipalities that it meets.
MapBox overlap_extent(const Dataset& dataset, const MapState& state);

std::unique_ptr<const ViewPresentation> make_overlap_view(const ViewContext& context);

}  // namespace rk::scene::views
