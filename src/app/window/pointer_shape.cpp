#include "app/window/pointer_shape.h"

namespace rk::app::window {

void PointerShape::show(sf::Cursor::Type type, sf::Window& window) {
  if (type == shown_) return;
  const auto found = cursors_.find(type);
  sf::Cursor& cursor = found != cursors_.end() ? found->second : cursors_[type];
  if (found == cursors_.end() && !cursor.loadFromSystem(type)) {
    cursors_.erase(type);
    return;
  }
  window.setMouseCursor(cursor);
  shown_ = type;
}

}  // namespace rk::app::window
