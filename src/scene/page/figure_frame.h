// The frame of a figure: title, what-if banner, source line and the legend column beside a map. On a page
// that is too small for all of it, the least important parts go first: details of the legend, the subtitle,
// the legend, the ends of long texts. Parts never overlap.
#pragma once

#include <string>
#include <vector>

#include "scene/display/scene.h"
#include "scene/state/figure_options.h"
#include "scene/state/view_context.h"
#include "scene/views/view_presentation.h"

namespace rk::scene::page {

/// Title, subtitle, what-if banner and source line; returns the page's inner rectangle between them (px).
Box add_page_frame(const ViewContext& context, const FigureOptions& options, const std::string& title,
                   std::vector<Item>& items);

/// Writes the view's legend column: at the right of a wide page, below the map on a tall one, in as many
/// columns as it needs. The legend is shortened or left out where the map would have too little room. Returns
/// the rectangle that is left for the map (px).
Box add_side(const ViewContext& context, const views::MapPresentation& view, const Box& inner,
             std::vector<Item>& items);

}  // namespace rk::scene::page
