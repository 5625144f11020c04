// Finds what lies under a point of a scene, so that the window can tell what the pointer is on without
// depending on how it is drawn.
#pragma once

#include <optional>
#include <vector>

#include "scene/display/scene.h"

namespace rk::scene {

/// The sources of the fills that hold a point of the page (px), the topmost first and each once. Fills may be
/// fully transparent, which gives a plot's rows and columns their hit areas. Fills of a map layer count only
/// inside its frame. Sources of kind `none` and `surround` are left out.
std::vector<Source> sources_at(const Scene& scene, PagePoint page);

/// The topmost of them; nullopt if there is none.
std::optional<Source> pick(const Scene& scene, PagePoint page);

/// The same of what lies on the page, over its maps: labels, legends, plots.
std::optional<Source> pick_on_page(const Scene& scene, PagePoint page);

/// The topmost line of a partnership on a map that runs within `reach` px of a point of the page.
std::optional<Source> line_near(const Scene& scene, PagePoint page, double reach);

}  // namespace rk::scene
