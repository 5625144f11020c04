// The greyscale of a scene, for palette grey: nothing on a photocopy depends on a colour.
#pragma once

#include <vector>

#include "scene/display/scene.h"

namespace rk {

/// The grey of the same relative luminance (WCAG 2.1), as opaque as the colour.
Color grey_of(Color color);

/// Every colour of the items as its grey.
void desaturate(std::vector<Item>& items);

/// Every colour of the scene as its grey.
void desaturate(Scene& scene);

}  // namespace rk
