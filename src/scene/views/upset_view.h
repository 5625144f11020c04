// The UpSet plot of zones as a view (scene/plots/upset_plot.h).
#pragma once

#include <memory>

#include "scene/views/view_presentation.h"

namespace rk::scene::views {

std::unique_ptr<const ViewPresentation> make_upset_view(const ViewContext& context);

}  // namespace rk::scene::views
