// The partner view: what the focus and one other municipality share, and what they do not.
#pragma once

#include <memory>

#include "model/dataset.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::views {

/// The extent (m RD) of the two and of the members of what they share.
MapBox partner_extent(const Dataset& dataset, const MapState& state);

std::unique_ptr<const ViewPresentation> make_partner_view(const ViewContext& context);

}  // namespace rk::scene::views
