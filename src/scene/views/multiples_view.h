// Small multiples, a map a region, as a view (scene/plots/multiples_plot.h).
#pragma once

#include <memory>

#include "scene/views/view_presentation.h"

namespace rk::scene::views {

std::unique_ptr<const ViewPresentation> make_multiples_view(const ViewContext& context);

}  // namespace rk::scene::views
