// The shape of the mouse pointer over the window.
#pragma once

#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Window.hpp>
#include <map>

namespace rk::app::window {

class PointerShape {
 public:
  /// Shows a shape; does nothing if it is shown already or the system lacks it.
  void show(sf::Cursor::Type type, sf::Window& window);

 private:
  std::map<sf::Cursor::Type, sf::Cursor> cursors_;  ///< a window needs them as long as they are shown
  sf::Cursor::Type shown_ = sf::Cursor::Arrow;
};

}  // namespace rk::app::window
