// The border view: which of the focus's partnerships cross the province border, and how much lies on either
// side.
#pragma once

#include <memory>

#include "model/dataset.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// The extent (m RD) of the focus and of the municipalities that it meets.
MapBox border_extent(const Dataset& dataset, const MapState& state);

std::unique_ptr<const ViewPresentation> make_border_view(const ViewContext& context);

}  // namespace rk::scene::views
