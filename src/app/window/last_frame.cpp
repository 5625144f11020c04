#include "app/window/last_frame.h"

namespace rk::app::window {

bool LastFrame::show_around(const Around& wanted, sf::RenderWindow& window) const {
  if (kept_ != wanted) return false;
  const sf::Vector2i size(wanted.size);
  const sf::IntRect& map = wanted.map;
  const int right = map.left + map.width;
  const int bottom = map.top + map.height;
  picture_.show_parts(window, {{0, 0, size.x, map.top},
                               {0, bottom, size.x, size.y - bottom},
                               {0, map.top, map.left, map.height},
                               {right, map.top, size.x - right, map.height}});
  return true;
}

void LastFrame::keep(const Around& drawn, sf::RenderWindow& window) {
  kept_.reset();
  if (picture_.keep(window)) kept_ = drawn;
}

}  // namespace rk::app::window
