// The matrix of municipalities and partnerships as a view (scene/plots/matrix_plot.h).
#pragma once

#include <memory>

#include "scene/views/view_presentation.h"

namespace rk::scene::views {

std::unique_ptr<const ViewPresentation> make_matrix_view(const ViewContext& context);

}  // namespace rk::scene::views
