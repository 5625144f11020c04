// The window's icon: two regions that overlap.
#pragma once

#include <SFML/Graphics/Image.hpp>

namespace rk::app::window {

sf::Image window_icon();

}  // namespace rk::app::window
