// Rectangles of the page as whole px of the window.
#pragma once

#include <SFML/Graphics/Rect.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <cmath>

#include "scene/display/viewport.h"

namespace rk::app::window {

/// All of a window.
inline sf::IntRect all_px(const sf::RenderWindow& window) {
  return {{0, 0}, sf::Vector2i(window.getSize())};
}

/// The rectangle of device px that comes nearest to a box (page px). `scale`: device px per page px.
inline sf::IntRect device_px(const Box& box, double scale) {
  const auto left = static_cast<int>(std::lround(box.min_x * scale));
  const auto top = static_cast<int>(std::lround(box.min_y * scale));
  return {left, top, static_cast<int>(std::lround(box.max_x * scale)) - left,
          static_cast<int>(std::lround(box.max_y * scale)) - top};
}

/// The smallest rectangle of device px that holds a box (page px).
inline sf::IntRect device_px_around(const Box& box, double scale) {
  const auto left = static_cast<int>(std::floor(box.min_x * scale));
  const auto top = static_cast<int>(std::floor(box.min_y * scale));
  return {left, top, static_cast<int>(std::ceil(box.max_x * scale)) - left,
          static_cast<int>(std::ceil(box.max_y * scale)) - top};
}

}  // namespace rk::app::window
