// The view of money and size: what the focus's partnerships measure and what it pays to them.
#pragma once

#include <memory>

#include "scene/views/view_presentation.h"

namespace rk::scene::views {

std::unique_ptr<const ViewPresentation> make_money_view(const ViewContext& context);

}  // namespace rk::scene::views
