#include "app/map_canvas.h"

#include <SFML/Graphics/Sprite.hpp>

namespace rk {

void MapCanvas::draw(const AppState& state, sf::RenderWindow& window) {
  const Drawn wanted{workspace_.revision(), map_on_view(state, workspace_.dataset()), viewport(state),
                     state.ui_scale, window.getSize()};
  if (drawn_ != wanted) {
    const Scene scene =
        workspace_.scenes().window(wanted.map, wanted.viewport, state.width_px, state.height_px);
    renderer_.draw(scene, window, state.ui_scale);
    if (picture_.getSize() != wanted.size && !picture_.create(wanted.size.x, wanted.size.y)) {
      drawn_.reset();
      return;
    }
    picture_.update(window);
    drawn_ = wanted;
    return;
  }
  const sf::Vector2f size(wanted.size);
  window.setView(sf::View(sf::FloatRect(0, 0, size.x, size.y)));
  window.draw(sf::Sprite(picture_), sf::BlendNone);
}

}  // namespace rk
