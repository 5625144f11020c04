// The greyscale of a scene, for palette grey: a black-and-white copy loses nothing.
#pragma once

#include <vector>

#include "scene/display/scene.h"

namespace rk::scene::style {

/// The grey of the same relative luminance (WCAG 2.1), as opaque as the colour.
Color grey_of(Color color);

/// Replaces every colour of the items by its grey.
void desaturate(std::vector<Item>& items);

/// Replaces every colour of the scene by its grey.
void desaturate(Scene& scene);

}  // namespace rk::scene::style
